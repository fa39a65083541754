import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { listSite, readSite } from '../fixtures/site.ts'
import { kinds } from './kinds.ts'
import { expect, test } from './page.ts'

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What a page may do at most. Hashes are compared one by one below. */
const directives: Record<string, readonly string[]> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': [],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ['blob:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
}

/** The one-file copy has no host to load from and a policy of its own, tested where it is made. */
const pages = listSite('.html').filter(
  (file) => !file.startsWith('offline') && !/\.html\/|download/.test(file),
)

test('every page begins with a policy that admits its own two inline texts and nothing else', () => {
  expect(pages.length).toBeGreaterThan(200)
  for (const file of pages) {
    const html = readSite(file).toString('utf8')
    const policy =
      /^<!DOCTYPE html><html[^>]*><head><meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(
        html,
      )
    const parts = new Map(
      (policy?.[1] ?? '').split('; ').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1)]),
    )
    expect([...parts.keys()].sort(), file).toEqual(Object.keys(directives).sort())
    const texts = (element: string) =>
      [...html.matchAll(new RegExp(`<${element}[^>]*>([\\s\\S]*?)</${element}>`, 'g'))].map((match) =>
        hash(match[1] ?? ''),
      )
    const expected = {
      ...directives,
      'script-src': ["'self'", ...texts('script')],
      'style-src': texts('style'),
    }
    expect(
      Object.fromEntries([...parts].map(([name, values]) => [name, [...new Set(values)].sort()])),
      file,
    ).toEqual(
      Object.fromEntries(
        Object.entries(expected).map(([name, values]) => [name, [...new Set(values)].sort()]),
      ),
    )
  }
})

test('no page holds what a policy would have to forbid', () => {
  for (const file of pages) {
    const html = readSite(file)
      .toString('utf8')
      .replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '')
    const tags = html.match(/<[a-z][^>]*>/gi) ?? []
    const bad = tags.filter((tag) => {
      const bare = tag.replace(/="[^"]*"/g, '=""')
      return (
        / (?:on\w+|style|srcdoc|formaction|ping|background)=/i.test(bare) ||
        /^<(?:iframe|object|embed|base|form|frame|applet|portal|link rel="import")/i.test(tag) ||
        /(?:href|src|action)="\s*(?:javascript|data|vbscript):/i.test(tag)
      )
    })
    expect(bad, file).toEqual([])
  }
})

/** A server on another port, which is another origin. It counts who comes. */
async function withStranger(run: (origin: string, visits: string[]) => Promise<void>): Promise<void> {
  const visits: string[] = []
  const server = createServer((request, response) => {
    visits.push(request.url ?? '')
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('came in')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  try {
    await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, visits)
  } finally {
    server.close()
  }
}

test.describe('what is tried against the policy', () => {
  test.use({ allowed: /Content Security Policy|violates|another host|blocked|csp$/i })

  for (const [kind, address] of kinds.filter(([kind]) => ['home', 'combination', 'triage'].includes(kind))) {
    test(`on the page of kind ${kind}: nothing leaves for another origin, nothing foreign runs`, async ({
      page,
    }) => {
      await withStranger(async (origin, visits) => {
        await page.goto(address)
        const result = await page.evaluate(async (to) => {
          const seen: string[] = []
          document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective))
          const element = <K extends keyof HTMLElementTagNameMap>(
            name: K,
            set: Partial<HTMLElementTagNameMap[K]>,
          ) => document.body.append(Object.assign(document.createElement(name), set))
          const fetched = await fetch(`${to}/fetch`).then(
            () => 'came through',
            () => 'blocked',
          )
          navigator.sendBeacon(`${to}/beacon`, 'x')
          element('img', { src: `${to}/img` })
          element('script', { src: `${to}/script` })
          element('script', { textContent: 'window.ran = true' })
          element('iframe', { src: `${to}/frame` })
          element('style', { textContent: 'body{display:none}' })
          element('link', { rel: 'stylesheet', href: `${to}/css` })
          document.body.insertAdjacentHTML('beforeend', '<img src=/icon.svg onload="window.ran=true" alt="">')
          const form = Object.assign(document.createElement('form'), { action: `${to}/form`, method: 'post' })
          document.body.append(form)
          form.submit()
          document.head.append(Object.assign(document.createElement('base'), { href: `${to}/` }))
          setTimeout('window.ran = true')
          const blob = URL.createObjectURL(
            new Blob([
              `fetch(${JSON.stringify(`${to}/worker`)}).then(() => postMessage('came through'), () => postMessage('blocked'))`,
            ]),
          )
          const worker = await new Promise((done) => {
            const inside = new Worker(blob)
            inside.onmessage = (event) => done(event.data)
            inside.onerror = () => done('blocked')
          })
          await new Promise((done) => setTimeout(done, 300))
          return {
            fetched,
            worker,
            ran: 'ran' in window,
            base: document.baseURI === location.href,
            shown: getComputedStyle(document.body).display !== 'none',
            seen: [...new Set(seen)].sort(),
          }
        }, origin)
        expect(result).toEqual({
          fetched: 'blocked',
          worker: 'blocked',
          ran: false,
          base: true,
          shown: true,
          seen: [
            'base-uri',
            'connect-src',
            'form-action',
            'frame-src',
            'img-src',
            'script-src',
            'script-src-attr',
            'script-src-elem',
            'style-src-elem',
          ],
        })
        expect(visits).toEqual([])
      })
    })
  }
})
