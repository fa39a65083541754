import type { Metadata, Viewport } from 'next'
import { SearchBox } from '../components/SearchBox.tsx'
import { href, site } from '../lib/site.ts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: site.name, template: `%s · ${site.name}` },
  description:
    'What Windows Schannel logged, which side did it, what it means and how sure anyone can be. Paste an event; nothing leaves your browser.',
  metadataBase: new URL(site.origin),
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="en">
      <body>
        <a className="skip" href="#main">
          Skip to the answer
        </a>
        <header className="frame masthead">
          <a href={href('/')}>{site.name}</a>
          <SearchBox variant="header" />
        </header>
        <main id="main" className="frame">
          {children}
        </main>
        <nav className="frame foot" aria-label="Site">
          <a href={href('/event/')}>Events</a>
          <a href={href('/alert/')}>Alerts</a>
          <a href={href('/state/')}>Error states</a>
          <a href={href('/status/')}>Status codes</a>
          <a href={href('/guide/')}>Guides</a>
        </nav>
      </body>
    </html>
  )
}
