import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { type Lock, toSbom } from '../../lib/publish/sbom.ts'

const lock: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
type Bom = {
  components: { purl: string; name: string; scope: string; hashes?: { alg: string; content: string }[] }[]
}

test('the bill of materials names what npm’s own names, with the same hashes', () => {
  const ours = toSbom(lock, ['react']) as Bom
  const npm: Bom = JSON.parse(
    execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    }),
  )
  const known = new Map(ours.components.map((component) => [component.purl, component]))
  expect(npm.components.length).toBeGreaterThan(100)
  for (const { name, purl, hashes } of npm.components) {
    if (lock.packages[`node_modules/${name}`]?.devOptional) continue
    expect(known.get(purl)?.hashes?.[0]?.content, purl).toBe(hashes?.[0]?.content)
  }
})

test('the same lock gives the same bytes, and what ships is told from what only builds', () => {
  expect(JSON.stringify(toSbom(lock, ['react']))).toBe(JSON.stringify(toSbom(lock, ['react'])))
  const { components } = toSbom(lock, ['react']) as Bom
  expect(components.filter(({ scope }) => scope === 'required').map(({ name }) => name)).toEqual(['react'])
  expect(components.filter(({ name }) => name.startsWith('@playwright/'))).toEqual([])
})
