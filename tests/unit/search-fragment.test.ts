import { expect, test } from '@playwright/test'
import type { Engine } from '../../lib/search/engine.ts'
import { formatFragment, parseFragment } from '../../lib/search/fragment.ts'
import { toMissing, toReportLink } from '../../lib/search/reportLink.ts'
import { readEngine } from './searchEngine.ts'

let engine: Engine
test.beforeAll(async () => {
  engine = await readEngine()
})

const read: [hash: string, asked: string][] = [
  ['', ''],
  ['#', ''],
  ['#q=36888%2040%201205', '36888 40 1205'],
  ['#q=36888 40 1205', '36888 40 1205'],
  ['#q=36888+40+1205', '36888 40 1205'],
  ['#36888%2040', '36888 40'],
  ['#q=one%0Atwo', 'one\ntwo'],
  ['#q=100%', '100%'],
  ['#q=%E0%A4%A', '%E0%A4%A'],
  ['#q=%D0%BA%20%ZZ', 'к %ZZ'],
  ['#q=a=b&c', 'a=b&c'],
]
for (const [hash, asked] of read) {
  test(`the fragment “${hash}” asks “${asked}”`, () => expect(parseFragment(hash)).toBe(asked))
}

const event = [
  'Log Name: System',
  'Computer: dc01.corp.example',
  'A fatal alert was generated and sent to the remote endpoint. The TLS protocol defined fatal error code is 40. The Windows SChannel error state is 1205.',
].join('\n')

test('the address holds what was understood and nothing else of a paste', () => {
  expect(decodeURIComponent(formatFragment(engine.answer(event)))).toBe('#q=36888 40 1205')
})

test('a paste in which nothing was decoded leaves no trace in the address', () => {
  expect(formatFragment(engine.answer('secret.host.example\nuser corp\\jane'))).toBe('')
  expect(formatFragment(engine.answer(`${'word '.repeat(30)}secret`))).toBe('')
})

test('a short line without a code stands as it is, and reads back', () => {
  const fragment = formatFragment(engine.answer('which client & why?'))
  expect(parseFragment(fragment)).toBe('which client & why?')
})

test('the address of several failures gives the same pages again', () => {
  const answer = engine.answer('error state 1207\n0x80090326\n36888 40 1205\n36887 46')
  const again = engine.answer(parseFragment(formatFragment(answer)))
  const pages = (a: typeof answer) => a.decoded.map(({ page }) => page?.a)
  expect(pages(again)).toEqual(pages(answer))
  expect(pages(answer)).toHaveLength(4)
})

test('a report holds the codes and nothing of what was pasted', () => {
  const answer = engine.answer('host dc01.corp.example says: error state 1206')
  const link = new URL(toReportLink('https://host.example/issues/new', toMissing(answer)))
  expect(Object.fromEntries(link.searchParams)).toEqual({
    template: 'report-code.yml',
    title: 'Missing: 1206',
    codes: '1206',
  })
})

test('nothing is reported when every code has a page', () => {
  expect(toMissing(engine.answer('36888 40 1205'))).toEqual([])
})
