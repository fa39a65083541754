import type { Entry } from '../lib/content/entry.ts'
import type { PageSources } from '../lib/content/pageSources.ts'
import { href } from '../lib/site.ts'
import { parseAddressCodes, sawThisTooLink } from '../lib/waysIn.ts'
import { Cites, Claims } from './Claim.tsx'
import { Inline } from './Inline.tsx'
import { Steps } from './Steps.tsx'

type Shown = { entry: Entry; sources: PageSources }

/** What others say and why it is wrong: the claim, never the site that makes it. */
export function Misconceptions({ entry, sources }: Shown) {
  if (entry.misconceptions.length === 0) return null
  return (
    <section>
      <h2>What others say, and why it is wrong</h2>
      {entry.misconceptions.map((m) => (
        <div key={m.claim} className="wrong">
          <p>
            <strong>
              “<Inline text={m.claim} />”
            </strong>
          </p>
          <p>
            <Inline text={m.why} /> <span className="by">{m.grade}</span>
            <Cites ids={m.sources} sources={sources} />
          </p>
        </div>
      ))}
    </section>
  )
}

/** Official statements that do not agree: both are shown. */
export function Contradictions({ entry, sources }: Shown) {
  return entry.contradictions.map((c) => (
    <Claims key={c.about} title={`Sources disagree: ${c.about}`} claims={c.says} sources={sources} />
  ))
}

/** The same number in other number spaces. */
export function OtherNumbers({ entry, sources }: Shown) {
  if (entry.otherNumbers.length === 0) return null
  return (
    <section>
      <h2>Not to be confused with</h2>
      <ul>
        {entry.otherNumbers.map((other) => (
          <li key={other.name}>
            <code translate="no">{other.name}</code> in {other.space}: <Inline text={other.meaning} />
            <Cites ids={other.sources} sources={sources} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a reader can collect so that this page can say more. */
export function Collect({ entry, here }: { entry: Entry; here: string }) {
  if (entry.collect.length === 0) return null
  return (
    <section className="ask">
      <h2 className="mt-0">Help to find out</h2>
      <p>If you see it, these would settle more than any guess:</p>
      <ul>
        {entry.collect.map((item) => (
          <li key={item}>
            <Inline text={item} />
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <a className="button" href={sawThisTooLink(parseAddressCodes(here), here)}>
          Report what you saw
        </a>
      </p>
    </section>
  )
}

/** Pages to read next. `titles` gives each page's name. */
export function Related({ entry, titles }: { entry: Entry; titles: ReadonlyMap<string, string> }) {
  if (entry.related.length === 0) return null
  return (
    <section>
      <h2>Read next</h2>
      <ul>
        {entry.related.map((address) => (
          <li key={address}>
            <a href={href(address)}>{titles.get(address.replace(/#.*$/, '')) ?? address}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Reproduce({ entry, sources }: Shown) {
  return entry.reproduce ? <Steps title="Reproduce it" steps={[entry.reproduce]} sources={sources} /> : null
}
