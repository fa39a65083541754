import type { Row } from '../tally/tally.ts'
import type { Triage } from '../triage.ts'
import { changed } from './changed.ts'
import { first } from './first.ts'
import type { Known, Lookup } from './lookup.ts'
import { judgeNoise, type Noise } from './noise.ts'
import { findPattern, type Pattern, type Span } from './pattern.ts'
import { createSpanFinder, findHosts, findSpans, overlap } from './spans.ts'
import { formatCount, formatDuration, formatKind, formatMany, formatShare, formatTime } from './words.ts'

/** A row with what its times show and what the reference says. `span`: the stretch of log in which it begins. */
export type JudgedRow = {
  row: Row
  span: Span | undefined
  pattern: Pattern
  noise: Noise
  known: Known | undefined
}

/** One sentence or two of the summary. `address`: the page that shows more. */
export type Statement = {
  about: 'total' | 'kind' | 'noise' | 'changed' | 'first' | 'limit'
  text: string
  address?: string
}

export type Summary = { rows: JudgedRow[]; statements: Statement[] }

/** How many kinds are named one by one. */
const mostNamed = 5

/** The log in words. Says what the counts and times show and what the reference says about each kind, and no more. */
export function toSummary(triage: Triage, lookup: Lookup): Summary {
  const { tally } = triage
  const spans = findSpans(triage.files)
  const findSpan = createSpanFinder(triage)
  const rows = tally.rows.map((row): JudgedRow => {
    const span = findSpan(row)
    const pattern = findPattern(row, span)
    return { row, span, pattern, noise: judgeNoise(row, pattern), known: lookup(row.kind) }
  })
  const failing = rows.filter(({ row }) => !row.informational)
  if (tally.events === 0) return { rows, statements: [{ about: 'total', text: nothing(triage) }] }
  return {
    rows,
    statements: [
      { about: 'total', text: total(triage, spans) },
      ...failing.slice(0, mostNamed).map((judged) => kind(judged, tally.failures)),
      ...(failing.length > mostNamed
        ? [
            {
              about: 'kind' as const,
              text: `${formatMany(failing.length - mostNamed, 'more kind')} of failure: see the table.`,
            },
          ]
        : []),
      ...rows
        .filter(({ noise }) => noise.verdict === 'looks like noise')
        .slice(0, mostNamed)
        .map(toNoise),
      ...changed(failing).slice(0, mostNamed),
      ...first(failing, tally.failures),
      ...limits(triage),
    ],
  }
}

const nothing = ({ files }: Triage): string => {
  const records = files.reduce((sum, file) => sum + file.records, 0)
  return records
    ? `No Schannel event among ${formatMany(records, 'record')}.`
    : 'No event could be read from this input.'
}

function total({ files, tally }: Triage, spans: readonly Span[]): string {
  const [log] = spans
  const records = files.reduce((sum, file) => sum + file.records, 0)
  const hosts = findHosts(tally.rows)
  const doubled = tally.rows.reduce((sum, row) => sum + row.records - row.count, 0)
  return [
    `${formatMany(tally.events, 'Schannel event')} among ${formatMany(records, 'record')}`,
    files.length > 1 ? ` of ${files.length} files` : '',
    hosts.size > 1 ? `, from ${formatMany(hosts.size, 'computer')}` : '',
    doubled
      ? `. They tell of ${formatMany(tally.failures, 'failure')}${doubled === tally.failures && doubled > 1 ? ', each of which' : `: ${formatCount(doubled)} of these`} left two records, 36874 and 36888 within the same moment`
      : '',
    tally.first !== undefined && tally.last !== undefined
      ? `. ${between(formatTime(tally.first), formatTime(tally.last))}${zone(tally.localTime)}`
      : '',
    spans.length === 1 && log && tally.first !== undefined && log.first < tally.first - 3_600_000
      ? `; the log goes back to ${formatTime(log.first)}`
      : '',
    '.',
  ].join('')
}

const between = (first: string, last: string): string =>
  first === last ? `All at ${first}` : `Between ${first} and ${last}`
const zone = (localTime: number): string => (localTime ? '' : ' UTC')

function kind({ row, known, pattern }: JudgedRow, failures: number): Statement {
  const said = known ? `${known.verdict} (${known.grade}).` : 'The reference has no page for this yet.'
  return {
    about: 'kind',
    text: `${formatKind(row.kind)}: ${formatCount(row.count)} (${formatShare(row.count, failures)}). ${said}${shape(row, pattern)}`,
    ...(known ? { address: known.address } : {}),
  }
}

/** What the times of one kind look like, in words. */
function shape({ rhythm, count }: Row, pattern: Pattern): string {
  const { peak, gap } = rhythm
  if (pattern.isBurst && peak) {
    return ` A burst: ${formatCount(peak.count)} of ${formatCount(count)} within the minute of ${formatTime(peak.start)}.`
  }
  if (pattern.isRegular && gap) return ` Regular: one every ${formatDuration(gap.mean)}.`
  if (pattern.isSteady) return ' It runs through the whole log.'
  return ''
}

const toNoise = ({ row, noise }: JudgedRow): Statement => ({
  about: 'noise',
  text: `${formatKind(row.kind)} looks like noise: ${noise.why}`,
  address: '/guide/noise/',
})

function limits({ tally, cancelled, files }: Triage): Statement[] {
  const say = (text: string): Statement => ({ about: 'limit', text })
  const problems = files.reduce(
    (sum, file) => file.problems.reduce((all, { times = 1 }) => all + times, sum) + file.moreProblems,
    0,
  )
  return [
    say(
      'The events hold no address of the other side and do not say whether anybody was cut off: ask the service.',
    ),
    ...(cancelled ? [say('Reading was cancelled: the counts are those of the part that was read.')] : []),
    ...(problems
      ? [say(`${formatMany(problems, 'part')} of the input could not be read; see the list of files.`)]
      : []),
    ...(overlap(files)
      ? [
          say(
            'Some files cover the same time on the same computer: events that are in two files count twice.',
          ),
        ]
      : []),
    ...(tally.localTime
      ? [
          say(
            'Some times were printed without a time zone: they are local to the machine that exported them.',
          ),
        ]
      : []),
    ...(tally.withoutTime ? [say(`${formatMany(tally.withoutTime, 'event')} had no readable time.`)] : []),
    ...(tally.otherKinds
      ? [say(`${formatMany(tally.otherKinds, 'failure')} of further kinds were counted but not listed.`)]
      : []),
  ]
}
