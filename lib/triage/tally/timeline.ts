/** Counts per stretch of time. `width` in milliseconds; a bucket's key is its start. */
export type Timeline = { width: number; buckets: [start: number, count: number][] }

const minute = 60_000
/** Minute, ten minutes, hour, six hours, day, week, four weeks, year. */
const widths = [1, 10, 60, 360, 1440, 10_080, 40_320, 525_600].map((minutes) => minutes * minute)

/** Collects times into at most `most` buckets: when there are more, it goes on with the next width. */
export function createTimeline(most: number): { add: (ms: number) => void; finish: () => Timeline } {
  let level = 0
  let width = minute
  let buckets = new Map<number, number>()
  const put = (map: Map<number, number>, ms: number, count: number) => {
    const start = Math.floor(ms / width) * width
    map.set(start, (map.get(start) ?? 0) + count)
  }
  return {
    add(ms) {
      put(buckets, ms, 1)
      while (buckets.size > most) {
        width = widths[++level] ?? width * 10
        const wider = new Map<number, number>()
        for (const [start, count] of buckets) put(wider, start, count)
        buckets = wider
      }
    },
    finish: () => ({ width, buckets: [...buckets].sort(([a], [b]) => a - b) }),
  }
}

/** The first of our widths at which the whole timeline, gaps included, has at most `most` buckets. */
export function fitWidth({ width, buckets }: Timeline, most: number): number {
  const [first] = buckets[0] ?? []
  const [last] = buckets.at(-1) ?? []
  const length = (last ?? 0) - (first ?? 0)
  return widths.find((wide) => wide >= width && length / wide < most) ?? Math.max(width, length / most)
}

/** The same counts in wider buckets. */
export function widen(timeline: Timeline, width: number): Timeline {
  const buckets = new Map<number, number>()
  for (const [start, count] of timeline.buckets) {
    const wide = Math.floor(start / width) * width
    buckets.set(wide, (buckets.get(wide) ?? 0) + count)
  }
  return { width, buckets: [...buckets] }
}
