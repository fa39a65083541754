import { spawnSync } from 'node:child_process'
import { expect, test } from '@playwright/test'

test('the sources keep to the types and to the rules of the linter', () => {
  test.setTimeout(120_000)
  for (const args of [
    ['tsc', '-p', '.'],
    ['biome', 'check', '.'],
  ]) {
    const { status, stdout, stderr } = spawnSync('npx', args, {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    expect(`${status} ${status === 0 ? '' : stdout + stderr}`).toBe('0 ')
  }
})
