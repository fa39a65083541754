import { spawnSync } from 'node:child_process'

/** `npm run test:long [seconds]`: every fuzzer for ten minutes, or for as long as is said, instead of seconds. */
const seconds = process.argv[2] ?? '600'
const { status } = spawnSync(
  'npx',
  ['playwright', 'test', '--project=unit', 'tests/unit/fuzz', 'tests/unit/triage-fuzz'],
  {
    stdio: 'inherit',
    env: { ...process.env, FUZZ_SECONDS: seconds },
    shell: process.platform === 'win32',
  },
)
process.exitCode = status ?? 1
