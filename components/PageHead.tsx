import { type Kind, kindName } from '../lib/codes/kind.ts'
import type { PageSources } from '../lib/content/pageSources.ts'
import { permanentLink } from '../lib/site.ts'
import { Cites, type ClaimData, GradeBadge } from './Claim.tsx'
import { Inline } from './Inline.tsx'
import { type Plate, Plates } from './Plates.tsx'

/** The first screen of every entry: numbers, verdict, what it means, how sure that is. */
export function PageHead({
  plates,
  here,
  verdict,
  meaning,
  sources,
  facts,
  kicker,
  children,
}: {
  plates: readonly Plate[]
  here: string
  verdict: string
  meaning: ClaimData
  sources: PageSources
  /** Short facts beside the grade: "10 reports", "checked 2026-11-23". */
  facts: readonly string[]
  /** A kind without plates says what it is, and its answer in one line. */
  kicker?: { kind: Kind; text: string } | undefined
  children?: React.ReactNode
}) {
  return (
    <>
      {plates.length > 0 ? <Plates plates={plates} here={here} /> : null}
      {kicker ? <p className={`badge k-${kicker.kind} mt-4`}>{kindName[kicker.kind].one}</p> : null}
      <h1>{verdict}</h1>
      {kicker ? <p className="lead font-semibold">{kicker.text}</p> : null}
      <p className="lead">
        <Inline text={meaning.text} />
        <Cites ids={meaning.sources} sources={sources} />
      </p>
      <div className="meta">
        <GradeBadge grade={meaning.grade} />
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {children}
        <span className="on-paper">{permanentLink(here)}</span>
      </div>
    </>
  )
}
