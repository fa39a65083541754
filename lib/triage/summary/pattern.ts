import type { Row } from '../tally/tally.ts'

/** How one kind of failure lies in the time that the log covers. Milliseconds since 1970. */
export type Span = { first: number; last: number }

/** Told by times and counts alone; the numbers of the failure play no part. */
export type Pattern = {
  /** Began in the last quarter of the log; needs a log that goes back further than the failure. */
  isNew: boolean
  /** In the last quarter at least three times as often as before. */
  isRising: boolean
  /** Ended before the last quarter. */
  hasEnded: boolean
  /** Half of all within one minute, at least 100. */
  isBurst: boolean
  /** At least ten, one after the other like a clock. */
  isRegular: boolean
  /** From the first tenth of the log to the last, without a rise. */
  isSteady: boolean
  /** Two or fewer: where they lie in the log may be chance. */
  isRare: boolean
}

export function findPattern(row: Row, log: Span | undefined): Pattern {
  const { first, last, count, rhythm } = row
  const length = log ? log.last - log.first : 0
  // What goes on in another stretch of time cannot be compared: between them nothing is known.
  const timed =
    first !== undefined &&
    last !== undefined &&
    log !== undefined &&
    length >= shortestLog &&
    last <= log.last + 1
  const recent = log ? log.last - length / 4 : 0
  const late = timed ? countFrom(row, recent) : 0
  const early = count - late
  const isNew = timed && first >= recent
  // Three quarters of the time came before: three times the rate is as many as before.
  const isRising = timed && !isNew && late >= 10 && late >= Math.max(early, 1)
  return {
    isNew,
    isRising,
    hasEnded: timed && last < recent,
    isBurst: count >= 100 && (rhythm.peak?.count ?? 0) >= count / 2,
    isRegular: count >= 10 && rhythm.gap !== undefined && rhythm.gap.mean >= 1000 && rhythm.gap.spread < 0.3,
    isSteady:
      timed && !isRising && count >= 10 && first <= log.first + length / 10 && last >= log.last - length / 10,
    isRare: count <= 2,
  }
}

/** Shorter logs show no "lately". One hour. */
const shortestLog = 3_600_000

/** Failures from a time on, as far as the width of the buckets tells. */
function countFrom({ timeline }: Row, from: number): number {
  let found = 0
  for (const [start, n] of timeline.buckets) if (start + timeline.width / 2 >= from) found += n
  return found
}
