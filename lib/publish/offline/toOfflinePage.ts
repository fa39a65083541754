import { permanentLink, site } from '../../site.ts'

/** One page of the offline copy: what stands in <main>, and its title. */
export type OfflinePage = { address: string; title: string; main: string }

/**
 * A published page → its part of the offline copy. Links to pages that the copy has stay inside it and all others lead to
 * the site. Undefined without a <main>.
 */
export function toOfflinePage(
  address: string,
  html: string,
  has: (address: string) => boolean,
): OfflinePage | undefined {
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1]
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]
  if (main === undefined || title === undefined) return undefined
  return {
    address,
    title,
    main: main
      .replace(/<script\b[\s\S]*?<\/script>/g, '')
      .replace(/<noscript>[\s\S]*?<\/noscript>/g, '')
      .replace(/ href="(\/[^"]*)"/g, (_, link: string) => ` href="${toOfflineLink(link, has)}"`),
  }
}

function toOfflineLink(link: string, has: (address: string) => boolean): string {
  const own = link.startsWith(`${site.basePath}/`) ? link.slice(site.basePath.length) : link
  const [path = ''] = own.split('#')
  return has(path) ? `#${own}` : permanentLink(own)
}
