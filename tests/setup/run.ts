import { spawnSync } from 'node:child_process'
import { findBrowser } from './findBrowser.ts'

/** `npm test`: finds or installs a browser, builds the site once, runs every test and ends with the real counts. */
const browser = findBrowser()
console.log(`Browser: ${browser}`)
const windows = process.platform === 'win32'
const only = process.argv.slice(2)
const env = { ...process.env, CHROMIUM_PATH: browser, NEXT_TELEMETRY_DISABLED: '1' }
const run = (args: string[]) => spawnSync('npx', args, { stdio: 'inherit', env, shell: windows }).status ?? 1

let failed = 0
if (only.length === 0) {
  const build = spawnSync('npm', ['run', '--silent', 'build'], { encoding: 'utf8', env, shell: windows })
  if (build.status !== 0) {
    console.log(`${build.stdout}${build.stderr}`)
    console.log('The site could not be built, so nothing was tested.\n0 passed, 1 failed')
    process.exit(1)
  }
  console.log(build.stdout.trim().split('\n').at(-1))
}
failed ||= run(['playwright', 'test', ...only])
process.exitCode = failed
