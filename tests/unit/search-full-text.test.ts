import { expect, test } from '@playwright/test'
import { createFullText } from '../../lib/search/fullText.ts'
import type { Corpus } from '../../lib/search/passages.ts'

const synonyms = [
  ['rdp', 'remote desktop'],
  ['client', 'computer'],
]

/** Pages named a, b, c …, each with its passages; all weigh the same. */
function createCorpus(texts: readonly (readonly string[])[]): Corpus {
  const pages = texts.map((_, n) => ({ a: `/state/${n}/`, n: '', v: '', g: 'unknown' as const }))
  return { pages, passages: texts.flatMap((all, page) => all.map((text) => ({ page, text, weight: 1 }))) }
}

async function search(texts: readonly (readonly string[])[], query: string) {
  const full = await createFullText(createCorpus(texts), synonyms)
  const result = full.search(query, 10)
  return { ...result, order: result.hits.map(({ page }) => Number(page.a.split('/')[2])) }
}

test('a page with all words stands before one that has a word more often', async () => {
  const { order } = await search([['cipher cipher', 'cipher'], ['cipher offered']], 'cipher offered')
  expect(order).toEqual([1, 0])
})

test('words that stand together count for more than words spread over the page', async () => {
  const { order } = await search([['private room', 'a key'], ['private key']], 'private key')
  expect(order).toEqual([1, 0])
})

test('a rare word counts for more than a frequent one', async () => {
  const { order } = await search(
    [['server one'], ['server two'], ['server three'], ['keyset two']],
    'server keyset',
  )
  expect(order[0]).toBe(3)
})

test('numbers are never found by their beginning', async () => {
  const { order } = await search([['12055'], ['1205']], '1205')
  expect(order).toEqual([1])
})

test('a word is found by its beginning while it is typed, below the whole word', async () => {
  const { order } = await search([['handshakes'], ['hand']], 'hand')
  expect(order).toEqual([1, 0])
})

test('a synonym of several words is found both ways', async () => {
  const texts = [['remote desktop'], ['desktop of a remote place'], ['rdp']]
  expect((await search(texts, 'rdp')).order).toEqual([2, 0, 1])
  expect((await search(texts, 'remote desktop')).order).toContain(2)
})

test('what no page has all of is not complete', async () => {
  expect((await search([['keyset'], ['port']], 'keyset port')).complete).toBe(false)
  expect((await search([['keyset port']], 'keyset port')).complete).toBe(true)
})

test('a long paste is not corrected', async () => {
  const paste = `certifcate ${Array.from({ length: 20 }, (_, n) => `word${'abcdefghijklmnopqrst'[n]}x`).join(' ')}`
  expect((await search([['certificate']], 'certifcate')).corrected).toHaveLength(1)
  expect((await search([['certificate']], paste)).corrected).toEqual([])
})

test('the index is built in slices, with a pause between them', async () => {
  let pauses = 0
  const texts = Array.from({ length: 6000 }, (_, n) => [`text number ${n} of many with several words w${n}`])
  await createFullText(createCorpus(texts), [], async () => {
    pauses++
  })
  expect(pauses).toBeGreaterThan(2)
})
