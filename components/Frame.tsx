import type { ReactNode } from 'react'
import { href, site } from '../lib/site.ts'
import { SearchBox } from './SearchBox.tsx'

/** What surrounds every page. The home and search pages have their own large box, all others one in the header. */
export function Frame({ box = true, children }: { box?: boolean; children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the answer
      </a>
      <header className="frame masthead">
        <a href={href('/')}>{site.name}</a>
        <div>
          {box ? (
            <>
              <SearchBox variant="header" />
              <noscript>
                <p className="soft small">
                  The box needs JavaScript. Without it, every page is complete and the{' '}
                  <a href="#site">lists below</a> lead to it.
                </p>
              </noscript>
            </>
          ) : null}
        </div>
      </header>
      <main id="main" className="frame">
        {children}
      </main>
      <nav id="site" className="frame foot" aria-label="Site">
        <a href={href('/event/')}>Events</a>
        <a href={href('/alert/')}>Alerts</a>
        <a href={href('/state/')}>Error states</a>
        <a href={href('/status/')}>Status codes</a>
        <a href={href('/guide/')}>Guides</a>
        <a href={href('/triage/')}>Triage a log</a>
        <a href={href('/data/')}>Data and offline copies</a>
        <a href={href('/coverage/')}>Coverage</a>
        <a href={href('/changes/')}>Changes</a>
        <a href={href('/contribute/')}>Contribute</a>
        <a href={site.repository}>Source</a>
      </nav>
    </>
  )
}
