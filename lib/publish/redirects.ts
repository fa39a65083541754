import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { href, permanentLink, site } from '../site.ts'

/** An address that has moved, as content/redirects.yaml has it. */
type Redirect = { from: string; to: string; why: string }

/** Writes a page at each address that has moved. Throws when a page of the site lies there already. */
export function publishRedirects(out: string, redirects: readonly Redirect[]): void {
  for (const redirect of redirects) {
    const folder = join(out, redirect.from)
    const file = join(folder, 'index.html')
    if (existsSync(file)) throw new Error(`${redirect.from} is a page and a redirect`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, toRedirectPage(redirect))
  }
}

/** Leads on at once and without a script, on any file host; names the new address for search engines and people. */
export function toRedirectPage({ to, why }: Redirect): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'"/><meta http-equiv="refresh" content="0; url=${toText(href(to))}"/><link rel="canonical" href="${toText(permanentLink(to))}"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>Moved · ${toText(site.name)}</title></head><body><main><h1>This page has moved</h1><p>It is at <a href="${toText(href(to))}">${toText(to)}</a> now: ${toText(why)}</p></main></body></html>\n`
}

const toText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
