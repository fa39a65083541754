import { createHash } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { createLoader } from '../../lib/publish/loader.ts'
import { toPublishedPage } from '../../lib/publish/page.ts'

const loader = createLoader('/assets/app-1.js')
const words: ReadonlySet<string> = new Set()

const next = `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><style data-precedence="next" data-href="/_next/static/chunks/a.css">body{color:red}</style><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/><script src="/_next/static/chunks/b.js" async=""></script><title>T</title><script src="/_next/static/chunks/c.js" noModule=""></script></head><body><div hidden=""><!--$--><!--/$--></div><p>Text</p><script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"x"])</script></body></html>`

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test('a published page keeps its text and style and has one script, the loader', () => {
  const page = toPublishedPage(next, loader, '/x', words)
  expect(page).toContain('<p>Text</p>')
  expect(page).toContain('<style>body{color:red}</style>')
  expect(page).not.toContain('_next')
  expect(page.match(/<script/g)).toHaveLength(1)
})

test('the policy forbids everything but what is hashed, and comes before anything it governs', () => {
  const page = toPublishedPage(next, loader, '/x', words)
  const policy = /<head><meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/.exec(page)?.[1] ?? ''
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src 'self' ${hash(loader)}`,
    `style-src ${hash('body{color:red}')}`,
    "img-src 'self'",
    "connect-src 'self'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ])
})

test('structured data stays in the page and is hashed too', () => {
  const data = '{"@type":"TechArticle"}'
  const html = next.replace('<title>', `<script type="application/ld+json">${data}</script><title>`)
  const page = toPublishedPage(html, loader, '/x', words)
  expect(page).toContain(data)
  expect(page).toContain(hash(data))
})

test('the link to the search description has one place, wherever React wrote it', () => {
  const link = '<link rel="search" href="/opensearch.xml"/>'
  const pages = ['<title>', '<style ', '</head>'].map((place) =>
    toPublishedPage(next.replace(place, `${link}${place}`), loader, '/x', words),
  )
  expect(new Set(pages).size).toBe(1)
  expect(pages[0]?.split(link)).toHaveLength(2)
})

const changes: [string, string, string, string][] = [
  ['an unknown script', '<p>', '<script>alert(1)</script><p>', 'a script that this build does not know'],
  ['a second style', '<p>', '<style>p{}</style><p>', 'expected one inline style, found 2'],
  ['an inline style attribute', '<p>', '<p style="color:red">', 'an inline style attribute'],
  [
    'another hint to the runtime',
    '<p>',
    '<link rel="prefetch" href="/_next/static/x.js"/><p>',
    'a reference to Next’s runtime'.replace('’', "'"),
  ],
]
for (const [name, from, to, says] of changes) {
  test(`the build stops when Next’s output has ${name}`, () => {
    expect(() => toPublishedPage(next.replace(from, to), loader, '/x', words)).toThrow(says)
  })
}

test('the loader is a few hundred bytes of script that parses', () => {
  expect(() => new Function(loader)).not.toThrow()
  expect(loader.length).toBeLessThan(2600)
})
