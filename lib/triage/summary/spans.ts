import type { FileReport } from '../readLog.ts'
import type { Row } from '../tally/tally.ts'
import type { Triage } from '../triage.ts'
import type { Span } from './pattern.ts'

type Files = readonly FileReport[]

/**
 * The stretches of time that the logs cover, in order: those of files that overlap or follow each other within a day
 * are one. Between two stretches nothing is known.
 */
export function findSpans(files: Files): Span[] {
  const spans = files.flatMap((file) => file.span ?? []).sort((a, b) => a.first - b.first)
  const merged: Span[] = []
  for (const span of spans) {
    const before = merged.at(-1)
    if (before && span.first <= before.last + 86_400_000) before.last = Math.max(before.last, span.last)
    else merged.push({ ...span })
  }
  return merged
}

/**
 * Finds the stretch in which a kind of failure can be called new or ended: covered by the logs of every computer that
 * logged it. A log that begins later than that of another machine would make everything in it look new.
 */
export function createSpanFinder({ files, tally }: Triage): (row: Row) => Span | undefined {
  const all = findSpans(files)
  // With one computer, a file without a Schannel event is one of its logs too.
  const isOne = findHosts(tally.rows).size < 2
  const ofHost = new Map<string, Span[]>()
  const spansOf = (host: string): Span[] => {
    const known = ofHost.get(host)
    if (known) return known
    const own = findSpans(files.filter(({ computers }) => computers.includes(host.toLowerCase())))
    ofHost.set(host, own)
    return own
  }
  return ({ first, hosts }) => {
    if (first === undefined) return undefined
    const covers = (span: Span) => first >= span.first - 1 && first <= span.last + 1
    if (isOne) return all.find(covers)
    const spans = hosts.values.map(([host]) => {
      const own = spansOf(host)
      return own.find(covers) ?? own.find((span) => span.first >= first)
    })
    return spans.reduce(
      (common, span) =>
        common &&
        span && { first: Math.max(common.first, span.first), last: Math.min(common.last, span.last) },
      spans[0],
    )
  }
}

/** The computers that the rows name, in lower case. */
export const findHosts = (rows: readonly Row[]): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => row.hosts.values.map(([host]) => host.toLowerCase())))

/** Whether two files cover the same time on the same computer, as two copies of one log do. */
export const overlap = (files: Files): boolean =>
  files.some(({ span, computers }, i) =>
    files
      .slice(i + 1)
      .some(
        (other) =>
          span &&
          other.span &&
          span.first < other.span.last &&
          other.span.first < span.last &&
          computers.some((computer) => other.computers.includes(computer)),
      ),
  )
