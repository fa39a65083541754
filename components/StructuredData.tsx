import type { PageInfo } from '../lib/content/pages.ts'
import { permanentLink, site } from '../lib/site.ts'

/** What the page is, for search engines: schema.org's TechArticle. The published page's policy holds its hash. */
export function StructuredData({ page, checked }: { page: PageInfo; checked: string }) {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: page.verdict,
    name: page.name,
    url: permanentLink(page.address),
    dateModified: checked,
    inLanguage: 'en',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isPartOf: { '@type': 'WebSite', name: site.name, url: permanentLink('/') },
  }
  // A "<" in a text would end the element.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script element takes no children; the text is our own JSON
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
