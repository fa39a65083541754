import { useState } from 'react'
import { formatNames } from '../../../lib/triage/export/table.ts'
import type { JudgedRow } from '../../../lib/triage/summary/summary.ts'
import {
  formatCount,
  formatKind,
  formatRate,
  formatShare,
  formatTime,
} from '../../../lib/triage/summary/words.ts'
import { Kind } from './Kind.tsx'

/** Rows on the page before somebody asks for all: a thousand rows would take the browser a noticeable moment. */
const atFirst = 50

const sorts = {
  kind: (a: JudgedRow, b: JudgedRow) => formatKind(a.row.kind).localeCompare(formatKind(b.row.kind)),
  count: (a: JudgedRow, b: JudgedRow) =>
    Number(a.row.informational) - Number(b.row.informational) || b.row.count - a.row.count,
  peak: (a: JudgedRow, b: JudgedRow) => (b.row.rhythm.peak?.count ?? 0) - (a.row.rhythm.peak?.count ?? 0),
  first: (a: JudgedRow, b: JudgedRow) => (b.row.first ?? 0) - (a.row.first ?? 0),
  last: (a: JudgedRow, b: JudgedRow) => (b.row.last ?? 0) - (a.row.last ?? 0),
}
type Sort = keyof typeof sorts
const headers: [Sort | undefined, string][] = [
  ['kind', 'Failure'],
  [undefined, 'Verdict'],
  ['count', 'Count'],
  ['peak', 'Rate'],
  ['first', 'First'],
  ['last', 'Last'],
  [undefined, 'Where'],
]

type Props = { rows: readonly JudgedRow[]; failures: number; base: string }

/** Each kind of failure with its verdict; sorts by its headers and filters by any word in a row. */
export function KindTable({ rows, failures, base }: Props) {
  const [[sort, turned], setSort] = useState<[Sort, boolean]>(['count', false])
  const [filter, setFilter] = useState('')
  const [all, setAll] = useState(false)
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  const found = rows.filter((row) => words.every((word) => textOf(row).includes(word))).sort(sorts[sort])
  if (turned) found.reverse()
  const order = (key: Sort) => ((key === 'kind') === turned ? 'descending' : 'ascending')
  const shown = all ? found : found.slice(0, atFirst)
  return (
    <section aria-label="Kinds of failure">
      <p className="my-3">
        <label>
          <span className="small soft">Filter </span>
          <input
            type="search"
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
            className="rounded border border-(--soft) bg-(--panel) px-2 py-1"
          />
        </label>{' '}
        <span role="status" className="small soft">
          {formatCount(found.length)} of {formatCount(rows.length)} kinds
        </span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="scroll" aria-label="Table of failures" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {headers.map(([key, title]) => (
                <th key={title} scope="col" aria-sort={key === sort ? order(key) : undefined}>
                  {key ? (
                    <button
                      type="button"
                      className="text-left whitespace-nowrap underline"
                      onClick={() => setSort([key, key === sort && !turned])}
                    >
                      {title}
                      {key === sort ? (order(key) === 'descending' ? ' ▾' : ' ▴') : ''}
                    </button>
                  ) : (
                    title
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((judged) => (
              <TableRow
                key={formatKind(judged.row.kind) + judged.row.kind.direction}
                judged={judged}
                failures={failures}
                base={base}
              />
            ))}
          </tbody>
        </table>
      </section>
      {found.length > shown.length ? (
        <button type="button" className="button mt-2" onClick={() => setAll(true)}>
          Show all {formatCount(found.length)}
        </button>
      ) : null}
    </section>
  )
}

function TableRow({
  judged: { row, known, noise, pattern },
  failures,
  base,
}: {
  judged: JudgedRow
  failures: number
  base: string
}) {
  const flags = [
    pattern.isNew ? 'new' : '',
    pattern.isRising ? 'rising' : '',
    pattern.isBurst ? 'burst' : '',
    pattern.hasEnded ? 'ended' : '',
    pattern.isRegular ? 'regular' : '',
    noise.verdict === 'looks like noise' ? 'looks like noise' : '',
    row.informational ? 'no failure' : '',
  ].filter(Boolean)
  return (
    <tr>
      <th scope="row" className="min-w-40 font-normal">
        <Kind kind={row.kind} />
        {row.records > row.count ? (
          <span className="small soft block">with 36874: two records each</span>
        ) : null}
        {flags.length > 0 ? <span className="small soft block">{flags.join(', ')}</span> : null}
      </th>
      <td className="min-w-48">
        {known ? (
          <>
            <a href={base + known.address}>{known.verdict}</a>{' '}
            <span className={`grade g-${known.grade}`}>{known.grade}</span>
          </>
        ) : (
          'No page about this yet'
        )}
      </td>
      <td>
        {formatCount(row.count)}
        {row.informational ? null : (
          <span className="small soft block">{formatShare(row.count, failures)}</span>
        )}
      </td>
      <td className="min-w-24">
        {formatRate(row.count, row.first, row.last)}
        {row.rhythm.peak && row.rhythm.peak.count > 1 ? (
          <span className="small soft block">up to {formatCount(row.rhythm.peak.count)} in a minute</span>
        ) : null}
      </td>
      <td>{row.first === undefined ? '' : <Moment ms={row.first} />}</td>
      <td>{row.last === undefined ? '' : <Moment ms={row.last} />}</td>
      <td className="small min-w-32" translate="no">
        {[row.hosts, row.processes, row.targets].map(formatNames).filter(Boolean).join(' · ')}
      </td>
    </tr>
  )
}

/** The day over the time of day: neither breaks in the middle. */
const Moment = ({ ms }: { ms: number }) =>
  formatTime(ms)
    .split(' ')
    .map((part) => (
      <span key={part} className="block whitespace-nowrap">
        {part}
      </span>
    ))

const textOf = ({ row, known }: JudgedRow): string =>
  [
    formatKind(row.kind),
    known?.verdict,
    known?.grade,
    formatNames(row.hosts),
    formatNames(row.processes),
    formatNames(row.targets),
  ]
    .join(' ')
    .toLowerCase()
