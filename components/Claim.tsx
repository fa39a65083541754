import type { ReactNode } from 'react'
import type { Grade } from '../lib/codes/grade.ts'
import { gradeMeaning } from '../lib/codes/grade.ts'
import type { PageSources } from '../lib/content/pageSources.ts'
import { Inline } from './Inline.tsx'

type Cited = { grade: Grade; sources: readonly string[] }
/** Level of a section's heading: 3 inside the parts of an alert. */
export type Level = 2 | 3
export type ClaimData = Cited & { text: string }

/** The grade as a word; its meaning is the tooltip. */
export function GradeBadge({ grade }: { grade: Grade }) {
  return (
    <span className={`grade g-${grade}`} title={gradeMeaning[grade]}>
      {grade}
    </span>
  )
}

/** The numbers of the sources, each a link to the list at the end of the page. */
export function Cites({ ids, sources }: { ids: readonly string[]; sources: PageSources }) {
  const numbers = ids.flatMap((id) => sources.numberOf(id) ?? [])
  return (
    <span className="cite">
      {numbers.map((n) => (
        <a key={n} href={`#s${n}`} aria-label={`Source ${n}`}>
          {n}
        </a>
      ))}
    </span>
  )
}

/** One statement: the grade beside it, the sources behind it, anything that belongs to it below. */
export function Claim({
  claim,
  sources,
  children,
}: {
  claim: ClaimData
  sources: PageSources
  children?: ReactNode
}) {
  return (
    <li className="claim">
      <em title={gradeMeaning[claim.grade]}>{claim.grade}</em>
      <div>
        <Inline text={claim.text} />
        <Cites ids={claim.sources} sources={sources} />
        {children}
      </div>
    </li>
  )
}

/** A heading with a list of statements; nothing when there are none. */
export function Claims({
  title,
  claims,
  sources,
  level = 2,
}: {
  title: string
  claims: readonly ClaimData[]
  sources: PageSources
  level?: Level
}) {
  if (claims.length === 0) return null
  const Heading = `h${level}` as const
  return (
    <section>
      <Heading>{title}</Heading>
      <ul className="claims">
        {claims.map((claim) => (
          <Claim key={claim.text} claim={claim} sources={sources} />
        ))}
      </ul>
    </section>
  )
}
