/** How often each value was seen, most often first. `others`: sightings of values that found no room. */
export type Count = { values: [value: string, count: number][]; others: number }

/** Counts at most `most` different values: memory does not grow with the input. */
export function createCounter(most: number): { add: (value: string) => void; finish: () => Count } {
  const counts = new Map<string, number>()
  let others = 0
  return {
    add(value) {
      const known = counts.get(value)
      if (known !== undefined) counts.set(value, known + 1)
      else if (counts.size < most) counts.set(detach(value), 1)
      else others++
    },
    finish: () => ({ values: [...counts].sort(([, a], [, b]) => b - a), others }),
  }
}

/** Adds up the counts of several rows. */
export function mergeCounts(counts: readonly Count[]): Count {
  const sum = new Map<string, number>()
  for (const count of counts) for (const [value, n] of count.values) sum.set(value, (sum.get(value) ?? 0) + n)
  return {
    values: [...sum].sort(([, a], [, b]) => b - a),
    others: counts.reduce((total, count) => total + count.others, 0),
  }
}

/** A copy: a string cut out of a piece of a file would keep the whole piece in memory (V8's sliced strings). */
export const detach = (text: string): string => Array.from(text).join('')
