import { listSite, readSite } from '../fixtures/site.ts'
import { expect, test } from './page.ts'

/** The value of an attribute as a browser reads it. */
const toText = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<')

const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => toText(match[1] ?? ''))

const withoutTexts = (html: string): string => html.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '')

type Seen = { status: number; html: string }

/** What no link leads to: hosts send 404.html, the box and the address bar open /search/, /data/ hands out the copy. */
const alone = /^(?:404\.html|search\/|download\/)/

test('a crawl from the home page reaches every page, and no link on the way is broken', async ({
  request,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const origin = baseURL ?? ''
  const seen = new Map<string, Seen>()
  const links: { from: string; to: string; hash: string }[] = []
  // The box leads to the search page; no link does.
  const waiting = ['/', '/search/']
  const visit = async (path: string) => {
    const response = await request.get(path, { maxRedirects: 0 })
    // The offline copy has addresses of its own; tests/browser/offline.test.ts follows them.
    const isPage =
      (response.headers()['content-type']?.startsWith('text/html') ?? false) && !path.startsWith('/download/')
    const html = isPage ? withoutTexts(await response.text()) : ''
    seen.set(path, { status: response.status(), html })
    for (const target of [...attributes(html, 'href'), ...attributes(html, 'src')]) {
      if (!URL.canParse(target, origin + path)) {
        links.push({ from: path, to: target, hash: 'not an address' })
        continue
      }
      const url = new URL(target, origin + path)
      if (url.origin !== origin) continue
      links.push({ from: path, to: url.pathname, hash: decodeURIComponent(url.hash.slice(1)) })
      if (!seen.has(url.pathname) && !waiting.includes(url.pathname)) waiting.push(url.pathname)
    }
  }
  while (waiting.length > 0) await Promise.all(waiting.splice(0, 8).map(visit))

  expect([...seen].filter(([, { status }]) => status !== 200).map(([path]) => path)).toEqual([])
  const hasId = (html: string, id: string) =>
    html.includes(` id="${id.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
  const lost = links.filter(({ to, hash }) => {
    const page = seen.get(to)
    return !page || (hash !== '' && !hash.startsWith('q=') && page.html !== '' && !hasId(page.html, hash))
  })
  expect(lost).toEqual([])
  const reached = new Set(
    [...seen.keys()].map((path) => `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`),
  )
  const unlinked = listSite('.html').filter((file) => !reached.has(file) && !alone.test(file))
  expect(unlinked, 'pages that no link leads to').toEqual([])
  console.log(`${seen.size} addresses, ${links.length} links`)
})

test('no page asks for anything from another host', () => {
  for (const file of listSite('.html')) {
    const html = withoutTexts(readSite(file).toString('utf8'))
    const loading = (
      html.match(/<(?:img|script|link|source|video|audio|iframe|object|embed|use|image|track)\b[^>]*>/g) ?? []
    )
      .filter((tag) => !/^<link rel="(?:canonical|alternate|license|author|search|help)"/.test(tag))
      .flatMap((tag) => [
        ...attributes(tag, 'src'),
        ...attributes(tag, 'href'),
        ...attributes(tag, 'srcset'),
        ...attributes(tag, 'data'),
      ])
    expect(
      loading.filter((address) => /^(?:[a-z]+:)?\/\//i.test(address)),
      file,
    ).toEqual([])
  }
})

test('links to other hosts are https, apart from sources that exist in no other form', () => {
  const schemes = new Map<string, string>()
  for (const file of listSite('.html')) {
    for (const address of attributes(withoutTexts(readSite(file).toString('utf8')), 'href')) {
      const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1] ?? ''
      if (!['', 'https', 'http', 'mailto'].includes(scheme)) schemes.set(address, file)
    }
  }
  expect([...schemes]).toEqual([])
})

const sample = listSite('index.html').filter((_, i) => i % 12 === 5)

test('a sample of pages comes alive without a console error', async ({ page }) => {
  test.setTimeout(90_000)
  for (const file of sample) {
    await page.goto(`/${file.replace(/index\.html$/, '')}`)
    const box = page.getByRole('combobox').first()
    if ((await box.count()) === 0) continue
    await box.focus()
    await page.waitForFunction(() => (window as { schannelLive?: boolean }).schannelLive)
  }
})
