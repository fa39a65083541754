import type { Metadata } from 'next'
import { permanentLink, site } from '../lib/site.ts'

/** Made at build by app/og.png; the same for every page, the words beside it are the page's own. */
export const shareImage = {
  url: permanentLink('/og.png'),
  width: 1200,
  height: 630,
}

/** Title, canonical address and what a ticket system or a chat shows when the link is pasted there. */
export function pageMetadata({
  title,
  description,
  address,
  canonical = true,
}: {
  title: string
  description?: string
  address: string
  /** False for a page that points its canonical link elsewhere itself. */
  canonical?: boolean
}): Metadata {
  const url = permanentLink(address)
  const words = { title, ...(description ? { description } : {}) }
  return {
    ...words,
    ...(canonical ? { alternates: { canonical: url } } : {}),
    openGraph: { ...words, type: 'article', siteName: site.name, url, images: [shareImage] },
  }
}
