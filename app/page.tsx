import { Frame } from '../components/Frame.tsx'
import { SearchBox } from '../components/SearchBox.tsx'
import { type Kind, kindName, kinds } from '../lib/codes/kind.ts'
import { entriesOf, loadContent } from '../lib/content/loadContent.ts'
import { href, site } from '../lib/site.ts'
import { pageMetadata } from './pageMetadata.ts'

export const metadata = {
  ...pageMetadata({
    title: `${site.name}: what did Schannel just log?`,
    description: site.description,
    address: '/',
  }),
  title: { absolute: `${site.name}: what did Schannel just log?` },
}

const about: Record<Kind, string> = {
  event: 'the texts, by Windows version',
  alert: '0 to 121, by direction',
  state: 'what is known, how surely',
  status: '0x8009… both ways',
  guide: 'who, which process, noise',
}

export default function Home() {
  const content = loadContent()
  return (
    <Frame box={false}>
      <div className="pt-6 sm:pt-10">
        <h1 className="sm:text-4xl">What did Schannel just log?</h1>
        <p className="lead soft">
          Paste the event, the XML, a code, or a message from the other side. It is read here, in your
          browser, and goes nowhere.
        </p>
        <SearchBox variant="page" />
        <noscript>
          <p className="note">
            The box needs JavaScript. Without it, every page is here and complete: choose by kind below.
          </p>
        </noscript>
        <p className="mt-3">
          A whole log? Drop the file anywhere here, or go to <a href={href('/triage/')}>triage</a>: what is in
          it, what matters and what to look at first.
        </p>
        <p className="soft small mt-2">
          Examples: <a href={href('/event/36888/40/1205/')}>36888, alert 40, state 1205</a> ·{' '}
          <a href={href('/status/0x80090326/')}>0x80090326</a> · Ctrl+K from anywhere
        </p>
      </div>
      <nav className="tiles" aria-label="By kind">
        {kinds.map((kind) => (
          <a key={kind} href={href(`/${kind}/`)} className={`k-${kind}`}>
            <strong>{kindName[kind].many}</strong>
            <span>
              {entriesOf(content, kind).length} · {about[kind]}
            </span>
          </a>
        ))}
      </nav>
      <section>
        <h2>How sure can anyone be?</h2>
        <p className="prose">
          Microsoft documents the alert numbers but has published no table of the internal error states. Every
          statement here carries a grade and its sources: <em>official</em>, <em>reproduced</em>,{' '}
          <em>reported</em>, <em>conjecture</em> or <em>unknown</em>. Where nobody knows, the page says so.
        </p>
      </section>
    </Frame>
  )
}
