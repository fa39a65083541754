import type { Metadata, Viewport } from 'next'
import { href, site } from '../lib/site.ts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: site.name, template: `%s · ${site.name}` },
  description: site.description,
  metadataBase: new URL(site.origin),
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="en">
      <body>
        {/* React moves it into the head. Browsers offer the site as a search of the address bar. */}
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={site.name}
          href={href('/opensearch.xml')}
        />
        {children}
      </body>
    </html>
  )
}
