/** How failures of one kind follow each other. Times in milliseconds. */
export type Rhythm = {
  /** The minute with most of them. */
  peak: { start: number; count: number } | undefined
  /** Time from one to the next: mean, and standard deviation over mean (0: like a clock). */
  gap: { mean: number; spread: number } | undefined
}

const minute = 60_000

/** Follows a row of times in file order, forwards or backwards (Welford's running variance). */
export function createRhythm(): { add: (ms: number) => void; finish: () => Rhythm } {
  let previous: number | undefined
  let gaps = 0
  let mean = 0
  let squares = 0
  let current = { start: Number.NaN, count: 0 }
  let peak: Rhythm['peak']
  return {
    add(ms) {
      const start = Math.floor(ms / minute) * minute
      if (start === current.start) current.count++
      else current = { start, count: 1 }
      if (!peak || current.count > peak.count) peak = { ...current }
      if (previous !== undefined) {
        const gap = Math.abs(ms - previous)
        const off = gap - mean
        mean += off / ++gaps
        squares += off * (gap - mean)
      }
      previous = ms
    },
    finish: () => ({
      peak,
      gap: gaps > 0 && mean > 0 ? { mean, spread: Math.sqrt(squares / gaps) / mean } : undefined,
    }),
  }
}
