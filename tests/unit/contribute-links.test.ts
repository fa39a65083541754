import { expect, test } from '@playwright/test'
import { toChangedPages } from '../../lib/content/changedPages.ts'
import { addArchived, parseAvailability } from '../../lib/content/links/archivedCopies.ts'
import { listLinks } from '../../lib/content/links/listLinks.ts'
import { type Ask, lookAtLinks } from '../../lib/content/links/lookAtLinks.ts'
import { findRefusal, refusingHosts } from '../../lib/content/links/refusingHosts.ts'
import { loadContent } from '../../lib/content/loadContent.ts'
import { toRedirectPage } from '../../lib/publish/redirects.ts'

const answers: Record<string, [status: number, text?: string]> = {
  'HEAD https://a.example/there': [200],
  'HEAD https://a.example/gone': [404],
  'HEAD https://a.example/no-head': [405],
  'GET https://a.example/no-head': [200],
  'HEAD https://a.example/down': [500],
  'GET https://a.example/down': [500],
  'HEAD https://learn.microsoft.com/x': [403],
  'GET https://learn.microsoft.com/x': [403],
  'HEAD https://learn.microsoft.com/y': [404],
  'GET https://www.rfc-editor.org/rfc/rfc5246': [200, '<a id="section-7.2.2"></a>'],
}
const asked: string[] = []
const ask: Ask = async (address, method) => {
  asked.push(`${method} ${address}`)
  const answer = answers[`${method} ${address}`]
  if (!answer) throw new Error('getaddrinfo ENOTFOUND')
  return { status: answer[0], text: async () => answer[1] ?? '' }
}
const look = async (document: string, anchors: string[] = []) => {
  const [found] = await lookAtLinks([{ document, anchors, files: ['content/states/1205.mdx'] }], ask, 0)
  return [found?.verdict, found?.why]
}

for (const [document, verdict, why] of [
  ['https://a.example/there', 'alive', ''],
  ['https://a.example/gone', 'dead', 'status 404'],
  ['https://a.example/no-head', 'alive', ''],
  ['https://a.example/down', 'unsure', 'status 500'],
  ['https://b.example/', 'unsure', 'getaddrinfo ENOTFOUND'],
  ['https://learn.microsoft.com/y', 'dead', 'status 404'],
] as const)
  test(`${document} is ${verdict}`, async () => {
    expect(await look(document)).toEqual([verdict, why])
  })

test('a refusal by a host that refuses robots says nothing about the page, and says why', async () => {
  expect(await look('https://learn.microsoft.com/x')).toEqual([
    'unsure',
    'status 403; this host answers robots with 403 or a page that says "wait", also for pages that exist',
  ])
  for (const { host, why } of refusingHosts) expect(findRefusal(`www.${host}`)).toBe(why)
  expect(findRefusal('notmicrosoft.com')).toBeUndefined()
})

test('a section of an RFC is looked for by its id', async () => {
  const rfc = 'https://www.rfc-editor.org/rfc/rfc5246'
  expect(await look(rfc, ['section-7.2.2'])).toEqual(['alive', ''])
  expect(await look(rfc, ['section-7.2.2', 'section-99'])).toEqual(['dead', 'no such section: section-99'])
})

test('every outside address of the content is looked at once, with the sections that are cited', () => {
  const links = listLinks(loadContent())
  const documents = links.map(({ document }) => document)
  expect(new Set(documents).size).toBe(documents.length)
  expect(links.find(({ document }) => document.endsWith('/rfc5246'))?.anchors).toContain('section-7.2.2')
  expect(links.find(({ document }) => document.includes('microsoft'))?.anchors).toEqual([])
})

const copy = 'https://web.archive.org/web/2020/https://a.example/x'

test('an archived copy is added behind its address, in both ways of writing a source', () => {
  const block =
    'sources:\n  - id: a\n    address: https://a.example/x\n    title: T\n  - address: https://a.example/x\n    id: b\n'
  expect(addArchived(block, 'https://a.example/x', copy)).toBe(
    `sources:\n  - id: a\n    address: https://a.example/x\n    archived: ${copy}\n    title: T\n  - address: https://a.example/x\n    archived: ${copy}\n    id: b\n`,
  )
  const flow = '  - { id: a, address: "https://a.example/x", title: T }\n'
  expect(addArchived(flow, 'https://a.example/x', copy)).toBe(
    `  - { id: a, address: "https://a.example/x", archived: "${copy}", title: T }\n`,
  )
})

test('a source that has a copy, and another address, stay as they are', () => {
  const has = `  - id: a\n    address: https://a.example/x\n    kind: blog\n    archived: ${copy}\n`
  expect(addArchived(has, 'https://a.example/x', copy)).toBe(has)
  expect(addArchived(has, 'https://a.example/', copy)).toBe(has)
})

test('only a good copy of the archive itself is proposed', () => {
  const answer = (url: string, status = '200') =>
    JSON.stringify({ archived_snapshots: { closest: { available: true, status, url } } })
  expect(parseAvailability(answer('http://web.archive.org/web/2020/https://a.example/x'))).toBe(copy)
  expect(parseAvailability(answer('http://web.archive.org/web/2020/x', '404'))).toBeUndefined()
  expect(parseAvailability(answer('https://evil.example/'))).toBeUndefined()
  expect(parseAvailability(answer('https://web.archive.org/web/1/x\n  grade: official'))).toBeUndefined()
  expect(parseAvailability('{"archived_snapshots":{}}')).toBeUndefined()
  expect(parseAvailability('<html>')).toBeUndefined()
})

test('the summary of a pull request lists the changed pages and lets no text of theirs become markup', () => {
  const content = loadContent()
  const state = content.entries.find(({ file }) => file === 'content/states/1205.mdx')
  if (!state) throw new Error('no 1205')
  expect(toChangedPages(content, ['content/states/1205.mdx'])).toContain('| `/event/36888/40/1205/` |')
  const evil = { ...content, entries: [{ ...state, verdict: '![x](https://evil.example/x.png) | <b>' }] }
  expect(toChangedPages(evil, ['content/states/1205.mdx'])).toContain(
    '\\!\\[x\\](https://evil.example/x.png) \\| \\<b\\>',
  )
  expect(toChangedPages(content, ['content/states/1205.mdx'])).toContain('such as `#/state/1205/`')
  expect(toChangedPages(content, ['README.md'])).toContain('No page of an entry changes.')
})

test('an address that has moved leads on without a script, names the new one, and its reason is text', () => {
  const page = toRedirectPage({ from: '/state/1206/', to: '/state/1205/', why: 'a <b>typing</b> "error"' })
  expect(page).toContain('content="0; url=/state/1205/"')
  expect(page).toMatch(/<link rel="canonical" href="https:\/\/[^"]+\/state\/1205\/"\/>/)
  expect(page).toContain('a &lt;b&gt;typing&lt;/b&gt; &quot;error&quot;')
  expect(page).not.toContain('<script')
})
