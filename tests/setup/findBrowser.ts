import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Where an installed Chrome, Edge or Chromium lies on Linux, macOS and Windows. */
const places = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((key) => {
    const folder = process.env[key]
    return folder
      ? [
          `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
          `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
        ]
      : []
  }),
]

const findInstalled = (): string | undefined =>
  [process.env.CHROMIUM_PATH ?? '', chromium.executablePath(), ...places].find(
    (place) => place !== '' && existsSync(place),
  )

/**
 * The browser for the tests: one that is installed; else Playwright's own, downloaded; else Debian's when running as
 * root on Debian. Throws one sentence that says what to install.
 */
export function findBrowser(): string {
  const installed = findInstalled()
  if (installed) return installed
  console.log('No browser found; trying "npx playwright install chromium".')
  spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: 'inherit',
    timeout: 300_000,
    shell: process.platform === 'win32',
  })
  if (!findInstalled() && isDebianRoot()) {
    console.log('That did not work; installing Debian’s chromium.')
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit' })
  }
  const found = findInstalled()
  if (found) return found
  throw new Error(
    'No browser for the tests: install Google Chrome, Microsoft Edge or Chromium, or set CHROMIUM_PATH to one.',
  )
}

const isDebianRoot = (): boolean =>
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
