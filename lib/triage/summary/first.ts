import type { JudgedRow, Statement } from './summary.ts'
import { formatKind, formatShare } from './words.ts'

/**
 * New or rising first, then what no stranger can cause, then the most frequent; what has ended later; never what looks
 * like noise. One or two records in the last quarter are there by chance often enough: they do not jump the queue.
 */
export function first(rows: readonly JudgedRow[], failures: number): Statement[] {
  const weight = ({ pattern, noise }: JudgedRow) =>
    (pattern.isRising || (pattern.isNew && !pattern.isRare) ? 2 : 0) +
    (noise.verdict === 'not from outside' ? 1 : 0) -
    (pattern.hasEnded ? 1 : 0)
  const [best] = rows
    .filter(({ noise }) => noise.verdict !== 'looks like noise')
    .sort((a, b) => weight(b) - weight(a) || b.row.count - a.row.count)
  if (!best) return []
  const reasons = [
    ...(best.pattern.isNew
      ? ['it is new']
      : best.pattern.isRising
        ? ['it comes more often than before']
        : []),
    ...(best.noise.verdict === 'not from outside' ? [best.noise.why.replace(/\.$/, '')] : []),
    `it makes ${formatShare(best.row.count, failures)} of all failures`,
    ...(best.pattern.hasEnded ? ['but it has ended'] : []),
  ]
  return [
    {
      about: 'first',
      text: `Look first at ${formatKind(best.row.kind)}: ${reasons.join(', ')}.`,
      ...(best.known ? { address: best.known.address } : {}),
    },
  ]
}
