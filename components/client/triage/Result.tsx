import type { Names } from '../../../lib/triage/export/mask.ts'
import type { Lines } from '../../../lib/triage/protocol.ts'
import { findSpans } from '../../../lib/triage/summary/spans.ts'
import type { Summary } from '../../../lib/triage/summary/summary.ts'
import type { Triage } from '../../../lib/triage/triage.ts'
import { CountBy } from './CountBy.tsx'
import { FileList } from './FileList.tsx'
import { KindTable } from './KindTable.tsx'
import { Statements } from './Statements.tsx'
import { TakeAway } from './TakeAway.tsx'
import { TimeChart } from './TimeChart.tsx'

export type ResultProps = {
  triage: Triage
  summary: Summary
  base: string
  origin: string
  readLines: (mask: Names | undefined, onShare: (share: number) => void) => Promise<Lines | undefined>
  cancel: () => void
}

/** What the logs hold: in words, over time, as a table, and to take away. */
export function Result(props: ResultProps) {
  const { triage, summary, base } = props
  return (
    <section aria-labelledby="triage-result">
      <h2 id="triage-result" tabIndex={-1}>
        What is in it
      </h2>
      <p role="status" className="sr-only">
        Done: {triage.tally.events} Schannel events, {summary.rows.length} kinds.
      </p>
      <Statements statements={summary.statements} base={base} />
      <FileList files={triage.files} />
      {triage.tally.events > 0 ? (
        <>
          <TimeChart tally={triage.tally} spans={findSpans(triage.files)} />
          <KindTable rows={summary.rows} failures={triage.tally.failures} base={base} />
          <CountBy rows={triage.tally.rows} failures={triage.tally.failures} />
          <TakeAway {...props} />
        </>
      ) : null}
    </section>
  )
}
