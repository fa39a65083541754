import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from '@playwright/test'

/** Every file of a folder with the hash of its bytes. */
const readHashes = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  )

test('two builds of one commit are the same to the last byte', () => {
  test.skip(!existsSync('.cache/again'), 'no second build: `npm test` without arguments makes one')
  const [first, second] = [readHashes('out'), readHashes('.cache/again')]
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])]
  expect(names.length).toBeGreaterThan(250)
  expect(names.filter((name) => first[name] !== second[name])).toEqual([])
})
