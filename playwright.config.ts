import { defineConfig } from '@playwright/test'

/** The only test runner. `unit` needs no browser; `browser` runs against the exported site, served once. */
// Two checkouts on one machine can be tested at once: each has a port of its own.
const port =
  4200 + ([...process.cwd()].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1000, 0) % 1000)

export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['dot'], ['./tests/setup/reporter.ts']],
  projects: [
    { name: 'unit', testDir: 'tests/unit', testMatch: '**/*.test.ts' },
    {
      name: 'browser',
      testDir: 'tests/browser',
      testMatch: '**/*.test.ts',
      use: {
        baseURL: `http://127.0.0.1:${port}`,
        launchOptions: {
          executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
  ],
  webServer: {
    command: 'npx tsx lib/publish/cli/start.ts',
    env: { PORT: String(port) },
    port,
    reuseExistingServer: false,
    timeout: 20_000,
  },
})
