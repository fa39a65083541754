/**
 * The nearest word of the vocabulary: edit distance (with swapped neighbours) 1 from five letters, 2 from nine.
 * Never for a word with digits: 1206 is not 1205. Undefined when nothing is near enough.
 */
export function findNearest(word: string, vocabulary: readonly string[]): string | undefined {
  if (word.length < 5 || /\p{N}/u.test(word)) return undefined
  const reach = word.length < 9 ? 1 : 2
  let best: string | undefined
  let bestDistance = reach + 1
  for (const candidate of vocabulary) {
    if (Math.abs(candidate.length - word.length) >= bestDistance || /\p{N}/u.test(candidate)) continue
    const distance = measure(word, candidate, bestDistance - 1)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
      if (distance === 1) break
    }
  }
  return best
}

/** Optimal string alignment distance, given up as soon as it must exceed `limit`. */
function measure(a: string, b: string, limit: number): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      }
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    before = last
    last = row
  }
  return last[b.length] ?? limit + 1
}
