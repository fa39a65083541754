import type { Count } from '../tally/counter.ts'
import type { Report } from './report.ts'

/** The tally as JSON, for scripts: counts as numbers, times as ISO 8601. */
export const formatJson = ({ summary, triage, link, date }: Report): string =>
  `${JSON.stringify(
    {
      read: date,
      files: triage.files.map(({ name, kind, bytes, records, events, problems, moreProblems }) => ({
        name,
        kind,
        bytes,
        records,
        events,
        problems,
        moreProblems,
      })),
      events: triage.tally.events,
      failures: triage.tally.failures,
      first: time(triage.tally.first),
      last: time(triage.tally.last),
      cancelled: triage.cancelled,
      summary: summary.statements.map(({ about, text, address }) => ({
        about,
        text,
        link: address && link(address),
      })),
      rows: summary.rows.map(({ row, known, noise }) => ({
        ...row.kind,
        informational: row.informational,
        count: row.count,
        records: row.records,
        first: time(row.first),
        last: time(row.last),
        hosts: names(row.hosts),
        processes: names(row.processes),
        targets: names(row.targets),
        noise: noise.verdict,
        verdict: known?.verdict,
        grade: known?.grade,
        link: known && link(known.address),
        timeline: {
          minutes: row.timeline.width / 60_000,
          buckets: row.timeline.buckets.map(([start, count]) => [time(start), count]),
        },
      })),
    },
    undefined,
    1,
  )}\n`

const time = (ms: number | undefined): string | undefined =>
  ms === undefined ? undefined : new Date(ms).toISOString()
const names = ({ values, others }: Count) => ({ seen: Object.fromEntries(values), others })
