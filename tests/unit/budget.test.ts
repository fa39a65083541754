import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { listSite, readSite, toBrotli, toGzip } from '../fixtures/site.ts'

const budgets = JSON.parse(readFileSync('budgets.json', 'utf8'))

/** A page about one code or combination, or a guide; the lists and the home page are not. */
const isEntry = (file: string): boolean => /^(?:alert|state|status|event|guide)\/.+\/index\.html$/.test(file)

/** Pages that are tools and not read as a first answer have the budget of a list. */
const pages = listSite('.html').filter((file) => !/offline|download/.test(file))

/** The three largest first, so that a failure says where to look. */
const measure = (files: readonly string[], size: (bytes: Uint8Array) => number): [string, number][] =>
  files
    .map((file): [string, number] => [file, size(readSite(file))])
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)

test('every entry page fits the first flight of a connection, with brotli and with gzip', () => {
  const entries = pages.filter(isEntry)
  expect(entries.length).toBeGreaterThan(200)
  const [brotli, gzip] = [measure(entries, toBrotli), measure(entries, toGzip)]
  console.log(`largest entry pages: ${brotli.join(' ')}; gzip: ${gzip.join(' ')}`)
  expect(brotli.filter(([, bytes]) => bytes > budgets.entry.brotli)).toEqual([])
  expect(gzip.filter(([, bytes]) => bytes > budgets.entry.gzip)).toEqual([])
})

test('every other page keeps the budget of a list', () => {
  const others = pages.filter((file) => !isEntry(file))
  expect(measure(others, toBrotli).filter(([, bytes]) => bytes > budgets.index.brotli)).toEqual([])
  expect(measure(others, toGzip).filter(([, bytes]) => bytes > budgets.index.gzip)).toEqual([])
})

test('no page refers to a stylesheet, a font, a preload or a script beside its inline loader', () => {
  for (const file of pages) {
    const html = readSite(file).toString('utf8')
    const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].filter(
      ([, attributes]) => !attributes?.includes('application/ld+json'),
    )
    expect(
      scripts.map(([, attributes]) => attributes),
      file,
    ).toEqual([''])
    expect(Buffer.byteLength(scripts[0]?.[2] ?? ''), file).toBeLessThanOrEqual(budgets.entry.loader)
    expect(html, file).not.toMatch(
      /<link[^>]+rel="(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch)"/,
    )
    expect(html, file).not.toMatch(/@import|@font-face|url\((?!["']?data:)/)
  }
})

test('the runtime keeps its budget', () => {
  const [app, ...others] = listSite('.js').filter((file) => /^assets\/app-/.test(file))
  expect(others).toEqual([])
  const bytes = readSite(app ?? '')
  expect(toBrotli(bytes)).toBeLessThanOrEqual(budgets.runtime.brotli)
  expect(toGzip(bytes)).toBeLessThanOrEqual(budgets.runtime.gzip)
})
