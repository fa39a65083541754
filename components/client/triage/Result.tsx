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
  readLines: (masked: boolean) => Promise<Blob>
}

/** What the logs hold: in words, over time, as a table, and to take away. */
export function Result({ triage, summary, base, origin, readLines }: ResultProps) {
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
          <TimeChart tally={triage.tally} />
          <KindTable rows={summary.rows} failures={triage.tally.failures} base={base} />
          <CountBy rows={triage.tally.rows} failures={triage.tally.failures} />
          <TakeAway triage={triage} summary={summary} base={base} origin={origin} readLines={readLines} />
        </>
      ) : null}
    </section>
  )
}
