import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { caching, securityHeaders } from '../../lib/publish/hosts/headers.ts'
import { webConfig } from '../../lib/publish/hosts/iis.ts'
import { zipFile } from '../../lib/publish/offline/downloads.ts'
import { createZip } from '../../lib/publish/offline/zip.ts'
import { site } from '../../lib/site.ts'
import { apacheProgram, type Host, nginxProgram, startHost } from '../fixtures/hosts.ts'
import { readZip } from '../fixtures/readZip.ts'

const zip = readZip(readFileSync(`out/${zipFile}`))
const inside = `schannel-reference/site${site.basePath}/`
const served = [...zip.keys()]
  .filter((path) => path.startsWith(inside) && !path.endsWith('web.config'))
  .map((path) => path.slice(inside.length))

test('a zip comes back as it was, and twice the same', async () => {
  const files = [
    ['a/b.txt', Buffer.from('one')],
    ['ü.bin', Buffer.alloc(70_000, 7)],
    ['empty', Buffer.alloc(0)],
  ] as const
  const bytes = await createZip(files)
  expect([...readZip(Buffer.from(bytes))]).toEqual(files.map(([path, content]) => [path, content]))
  expect(await createZip(files)).toEqual(bytes)
})

test('the zip holds the site, the configurations and nothing of itself', () => {
  for (const path of ['README.txt', 'nginx.conf', 'apache.conf'])
    expect(zip.has(`schannel-reference/${path}`), path).toBe(true)
  expect(zip.has(`${inside}web.config`)).toBe(true)
  expect(served).toContain('event/36888/40/1205/index.html')
  expect(served).toContain('download/schannel-reference.html')
  expect(served.filter((path) => path.endsWith('.zip'))).toEqual([])
  expect(zip.get(`${inside}data/index.html`)?.toString()).not.toContain(`href="${site.basePath}/${zipFile}"`)
})

test('the configuration for IIS names every header and balances its elements', () => {
  for (const [name] of securityHeaders) expect(webConfig).toContain(`<add name="${name}"`)
  const open: string[] = []
  for (const [, close, name = '', self] of webConfig.matchAll(/<(\/?)([A-Za-z]+)\b[^>]*?(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(name)
    else if (!self) open.push(name)
  }
  expect(open).toEqual([])
})

for (const [name, program] of [
  ['nginx', nginxProgram],
  ['Apache', apacheProgram],
] as const) {
  test.describe(`${name} by the shipped configuration`, () => {
    test.skip(!existsSync(program), `${program} is not installed`)
    test.describe.configure({ mode: 'serial' })
    let host: Host
    test.beforeAll(async () => {
      host = await startHost(program, zip)
    })
    test.afterAll(() => host?.stop())
    const get = (path: string, init?: RequestInit) =>
      fetch(`${host.origin}${site.basePath}${path}`, { redirect: 'manual', ...init })

    test('answers an address, its spelling without the last slash, and one that is not there', async () => {
      const page = await get('/state/1205/')
      expect(page.status).toBe(200)
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
      const short = await get('/state/1205')
      expect(short.status).toBe(301)
      expect(new URL(short.headers.get('location') ?? '', host.origin).pathname).toBe(
        `${site.basePath}/state/1205/`,
      )
      for (const path of ['/state/99999/', '/nothing.html', '/api/v1/alerts/', '/%2e%2e/README.txt']) {
        const missing = await get(path)
        expect(missing.status, path).toBe(404)
        if (!path.includes('%2e'))
          expect(await missing.text(), path).toContain('There is no page at this address')
      }
    })

    test('sends the security headers with every answer, also with a 404', async () => {
      for (const path of ['/', '/api/v1/index.json', '/icon.svg', '/nothing/']) {
        const { headers } = await get(path)
        for (const [name, value] of securityHeaders) expect(headers.get(name), `${path} ${name}`).toBe(value)
      }
    })

    test('lets hashed files stay in caches for ever and has pages asked for again', async () => {
      const hashed = served.find((path) => /^assets\/app-/.test(path))
      const expected: [string, string][] = [
        [`/${hashed}`, caching.hashed.value],
        ['/api/v1/alerts.json', caching.data.value],
        ['/', caching.rest],
        ['/nothing/', caching.rest],
      ]
      for (const [path, value] of expected)
        expect((await get(path)).headers.get('cache-control'), path).toBe(value)
      const { headers } = await get('/state/1205/')
      const again = await get('/state/1205/', {
        headers: { 'if-modified-since': headers.get('last-modified') ?? '' },
      })
      expect(again.status).toBe(304)
    })

    test('lets other sites read the data and nothing else', async () => {
      expect((await get('/api/v1/index.json')).headers.get('access-control-allow-origin')).toBe('*')
      expect((await get('/state/1205/')).headers.get('access-control-allow-origin')).toBeNull()
    })

    test('compresses what is text, and says what each file is', async () => {
      const hashed = served.find((path) => /^assets\/app-/.test(path))
      const expected: [string, RegExp, string | null][] = [
        ['/state/1205/', /^text\/html; charset=utf-8$/, 'gzip'],
        [`/${hashed}`, /javascript; charset=utf-8$/, 'gzip'],
        ['/api/v1/alerts.json', /^application\/json/, 'gzip'],
        ['/api/v1/csv/alerts.csv', /^text\/csv; charset=utf-8$/, 'gzip'],
        ['/api/v1/siem/Get-SchannelSummary.ps1', /^text\/plain; charset=utf-8$/, 'gzip'],
        ['/api/v1/siem/splunk/props.conf', /^text\/plain; charset=utf-8$/, 'gzip'],
        ['/og.png', /^image\/png$/, null],
      ]
      for (const [path, type, encoding] of expected) {
        const { headers } = await get(path, { headers: { 'accept-encoding': 'gzip' } })
        expect(headers.get('content-type'), path).toMatch(type)
        expect(headers.get('content-encoding'), path).toBe(encoding)
      }
    })

    test('a crawl from the first page finds every page, and no link is broken', async () => {
      test.setTimeout(120_000)
      const seen = new Map<string, number>()
      // The search page is where the box leads; no link does.
      const waiting = [`${site.basePath}/`, `${site.basePath}/search/`]
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        if (seen.has(path)) continue
        const answer = await fetch(host.origin + path)
        seen.set(path, answer.status)
        const text = await answer.text()
        if (
          !answer.headers.get('content-type')?.startsWith('text/html') ||
          path.startsWith(`${site.basePath}/download/`)
        )
          continue
        for (const [, link = ''] of text.matchAll(/\s(?:href|src)="(\/[^"#?]*)/g)) waiting.push(link)
      }
      expect([...seen].filter(([, status]) => status !== 200)).toEqual([])
      const pages = served
        .filter((path) => path.endsWith('/index.html'))
        .map((path) => `${site.basePath}/${path.replace('index.html', '')}`)
      expect(pages.filter((path) => !seen.has(path))).toEqual([])
    })

    test('every file of the zip is served whole', async () => {
      for (const path of served) {
        if (path.endsWith('index.html')) continue
        const answer = await get(`/${path}`)
        const size = (await answer.arrayBuffer()).byteLength
        expect([path, answer.status, size]).toEqual([path, 200, zip.get(inside + path)?.length])
      }
    })
  })
}
