import type { JudgedRow, Statement } from './summary.ts'
import { formatDuration, formatKind, formatTime } from './words.ts'

/** What is new or comes more often, as far as the log reaches. */
export function changed(rows: readonly JudgedRow[]): Statement[] {
  return rows.flatMap((judged): Statement[] => {
    const text = change(judged)
    return text ? [{ about: 'changed', text }] : []
  })
}

function change({ row, pattern, span }: JudgedRow): string | undefined {
  const { first, count } = row
  if (first === undefined || !span) return undefined
  const name = formatKind(row.kind)
  if (pattern.isNew) {
    return `New: ${name} was ${count === 1 ? 'seen once' : 'first seen'} ${formatTime(first)}; the log shows none in the ${formatDuration(first - span.first)} before.`
  }
  if (pattern.isRising) {
    return `More than before: ${name} comes at least three times as often in the last quarter of the log.`
  }
  return undefined
}
