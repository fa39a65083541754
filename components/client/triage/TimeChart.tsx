import { findChartRange } from '../../../lib/triage/summary/chartRange.ts'
import type { Span } from '../../../lib/triage/summary/pattern.ts'
import { formatCount, formatDuration, formatKind, formatTime } from '../../../lib/triage/summary/words.ts'
import type { Tally } from '../../../lib/triage/tally/tally.ts'
import { fitWidth, type Timeline, widen } from '../../../lib/triage/tally/timeline.ts'

const width = 720
const height = 120
const fills = ['fill-(--alert)', 'fill-(--event)', 'fill-(--state)', 'fill-(--soft)']
const mostBars = 240

/** Failures over time, from a minute to a year a bar; the three most frequent kinds in colours, the rest in grey. */
export function TimeChart({ tally, spans }: { tally: Tally; spans: readonly Span[] }) {
  const failing = tally.rows.filter((row) => !row.informational && row.timeline.buckets.length > 0)
  const top = failing.slice(0, 3)
  const step = Math.max(fitWidth(tally.timeline, mostBars), ...top.map((row) => row.timeline.width))
  const all = widen(tally.timeline, step)
  const [begin] = all.buckets[0] ?? []
  const [end] = all.buckets.at(-1) ?? []
  if (begin === undefined || end === undefined) return null
  const { first, bars, bare } = findChartRange(begin, end, step, spans)
  const xOf = (ms: number) => (((ms - first) / step) * width) / bars
  const highest = Math.max(...all.buckets.map(([, count]) => count))
  const kinds = top.map((row) => new Map(widen(row.timeline, step).buckets))
  const label = `Failures over time, one bar for ${formatDuration(step)}: the highest has ${formatCount(highest)}, ${formatTime(peakOf(all))}.`
  return (
    <figure className="my-6">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        height={height}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        className="border-b border-(--soft)"
      >
        {bare.map(({ first: from, last: to }) => (
          <rect
            key={from}
            className="fill-(--line)"
            x={xOf(from)}
            y={0}
            width={xOf(to) - xOf(from)}
            height={height}
          />
        ))}
        {all.buckets.flatMap(([start, count]) => {
          const x = xOf(start)
          const parts = [...kinds.map((kind) => kind.get(start) ?? 0)]
          parts.push(Math.max(0, count - parts.reduce((sum, n) => sum + n, 0)))
          let y = height
          return parts.map((n, i) => {
            const h = (n * (height - 4)) / highest
            y -= h
            return n > 0 ? (
              <rect
                key={`${start} ${fills[i]}`}
                className={fills[i]}
                x={x}
                y={y}
                width={Math.max(width / bars - 0.5, 1)}
                height={Math.max(h, 0.75)}
              />
            ) : null
          })
        })}
      </svg>
      <figcaption className="small soft">
        <span className="flex flex-wrap justify-between gap-x-4">
          <span>from {formatTime(first)}</span>
          <span>
            {formatDuration(step)} a bar, highest {formatCount(highest)}
          </span>
          <span>to {formatTime(first + bars * step)}</span>
        </span>
        {top.map((row, i) => (
          <Key key={formatKind(row.kind)} fill={fills[i]} text={formatKind(row.kind)} />
        ))}
        {failing.length > top.length ? <Key fill={fills.at(-1)} text="all other kinds" /> : null}
        {bare.length > 0 ? <Key fill="fill-(--line)" text="no record of this time in the files" /> : null}
      </figcaption>
    </figure>
  )
}

/** What a colour of the chart stands for. */
const Key = ({ fill, text }: { fill: string | undefined; text: string }) => (
  <span className="mr-4 inline-block">
    <svg width="10" height="10" aria-hidden="true" className="mr-1 inline">
      <rect width="10" height="10" className={fill} />
    </svg>
    {text}
  </span>
)

const peakOf = ({ buckets }: Timeline): number =>
  buckets.reduce((best, bucket) => (bucket[1] > best[1] ? bucket : best), buckets[0] ?? [0, 0])[0]
