import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { findBrowser } from './findBrowser.ts'

/** `npm test`: finds or installs a browser, builds the site, runs every test and ends with the real counts. */
const browser = findBrowser()
console.log(`Browser: ${browser}`)
const windows = process.platform === 'win32'
const only = process.argv.slice(2)
const env = { ...process.env, CHROMIUM_PATH: browser, NEXT_TELEMETRY_DISABLED: '1' }
const run = (args: string[]) => spawnSync('npx', args, { stdio: 'inherit', env, shell: windows }).status ?? 1

/** Builds the site into a folder; prints everything and stops when that fails. */
function build(args: string[], more: Record<string, string>): string {
  const { status, stdout, stderr } = spawnSync('npx', args, {
    encoding: 'utf8',
    env: { ...env, ...more },
    shell: windows,
  })
  if (status === 0) return stdout.trim().split('\n').at(-1) ?? ''
  console.log(`${stdout}${stderr}`)
  console.log('The site could not be built, so nothing was tested.\n0 passed, 1 failed')
  process.exit(1)
}

if (only.length === 0) {
  // Two more builds of the same commit: one to compare byte by byte, one below a path.
  for (const more of [{ SITE_OUT: '.cache/again' }, { SITE_OUT: '.cache/kb', SITE_BASE_PATH: '/kb' }]) {
    rmSync('.next', { recursive: true, force: true })
    build(['next', 'build'], more)
    console.log(build(['tsx', 'lib/publish/cli/publish.ts'], more))
  }
  console.log(build(['npm', 'run', '--silent', 'build'], {}))
}
process.exitCode = run(['playwright', 'test', ...only])
