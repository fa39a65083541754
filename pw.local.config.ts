import { defineConfig } from '@playwright/test'
export default defineConfig({ projects: [{ name: 'unit', testDir: 'tests/unit' }, { name: 'browser', testDir: 'tests/browser' }], workers: 2, reporter: 'list' })
