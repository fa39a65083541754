import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { bundleScript } from '../../lib/publish/bundle.ts'
import { toLicences } from '../../lib/publish/licences.ts'

type Locked = {
  version?: string
  license?: string
  integrity?: string
  hasInstallScript?: boolean
  optional?: boolean
}
const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const locked = Object.entries(lock.packages).filter(([path]) => path !== '')
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

/** Licences that a package may have which we build or test with. None of them reaches what we publish, see below. */
const accepted = new Set(
  'MIT ISC 0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC-BY-4.0 MPL-2.0 LGPL-3.0-or-later Python-2.0'.split(
    ' ',
  ),
)

test('every package has a licence that we know and accept', () => {
  const odd = locked.flatMap(([path, { license }]) => {
    const file = `${path}/package.json`
    const own = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
    // `format` of 2010 has the older list of `licenses`.
    const stated = license ?? own.license ?? own.licenses?.[0]?.type
    // A package for another system is not installed here, and the lock may not repeat its parent's licence.
    if (stated === undefined && !existsSync(file)) return []
    const parts = String(stated)
      .replace(/[()]/g, '')
      .split(/ (?:AND|OR) /)
    return parts.every((part) => accepted.has(part)) ? [] : [`${path}: ${stated}`]
  })
  expect(odd).toEqual([])
})

test('the scripts we publish hold React and FlexSearch and nothing else, and their licences lie beside them', async () => {
  const scripts = await Promise.all([
    bundleScript('components/client/islands.tsx', 'app'),
    bundleScript('components/client/triage/islands.tsx', 'triage'),
    bundleScript('lib/triage/worker.ts', 'worker'),
  ])
  const packages = [...new Set(scripts.flatMap((script) => script.packages))].sort()
  expect(packages).toEqual(['flexsearch', 'react', 'react-dom', 'scheduler'])
  const text = toLicences(packages)
  for (const name of packages)
    expect(text).toContain(`${name} ${lock.packages[`node_modules/${name}`]?.version} (`)
  expect(text).toContain('Permission is hereby granted, free of charge')
  expect(text).toContain('Apache License')
  expect(readFileSync('out/assets/licences.txt', 'utf8')).toBe(text)
  for (const script of scripts)
    expect(script.text).toMatch(/^\/\*! Licences of what is inside: licences\.txt \*\//)
})

test('versions are exact and few', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies }
  for (const [name, version] of Object.entries(all)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
  expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(12)
  expect(Object.keys(manifest.devDependencies).length).toBeLessThanOrEqual(20)
})

test('no package needs a script at installation, and none is run', () => {
  const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)
  // esbuild finds its binary in the package of its platform also without its script; fsevents is for macOS only.
  expect(scripted.filter((path) => !/\/(?:esbuild|fsevents)$/.test(path))).toEqual([])
  expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true')
})

test('what is installed has its hash in the lock', () => {
  for (const [path, { integrity, optional }] of locked) {
    if (!optional || existsSync(path)) expect(integrity, path).toMatch(/^sha512-/)
  }
})
