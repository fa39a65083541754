import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { permanentLink } from '../site.ts'

/** A published page: its address and what it says of itself. */
export type Page = { address: string; html: string }

/**
 * sitemap.xml (sitemaps.org 0.9) of every page whose canonical address is its own, so that a page without a source of
 * its own is not in it; with the day on which the entry was last checked.
 */
export function toSitemap(pages: readonly Page[]): string {
  const urls = pages.flatMap(({ address, html }) => {
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1]
    if (canonical !== permanentLink(address)) return []
    const day = /"dateModified":"(\d{4}-\d\d-\d\d)"/.exec(html)?.[1]
    return [`<url><loc>${canonical}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>`]
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

/** Everything may be read; the sitemap says what there is. Crawlers look for it at the root of a host only. */
export const robots = (): string => `User-agent: *\nAllow: /\n\nSitemap: ${permanentLink('/sitemap.xml')}\n`

/** Writes both into the published folder. */
export function publishDiscovery(out: string, pages: readonly Page[]): void {
  writeFileSync(join(out, 'sitemap.xml'), toSitemap(pages))
  writeFileSync(join(out, 'robots.txt'), robots())
}
