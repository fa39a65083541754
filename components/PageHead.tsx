import type { PageSources } from '../lib/content/pageSources.ts'
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
  children,
}: {
  plates: readonly Plate[]
  here: string
  verdict: string
  meaning: ClaimData
  sources: PageSources
  /** Short facts beside the grade: "10 reports", "checked 2026-11-23". */
  facts: readonly string[]
  children?: React.ReactNode
}) {
  return (
    <>
      <Plates plates={plates} here={here} />
      <h1>{verdict}</h1>
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
      </div>
    </>
  )
}
