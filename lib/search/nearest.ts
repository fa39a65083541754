/** Words by length, each with the set of its letters: most words are ruled out without being compared. */
export function createNearest() {
  const byLength = new Map<number, { word: string; letters: number }[]>()
  return {
    add(word: string): void {
      if (word.length < 4 || hasDigit(word)) return
      const list = byLength.get(word.length)
      if (list) list.push({ word, letters: toLetters(word) })
      else byLength.set(word.length, [{ word, letters: toLetters(word) }])
    },
    /**
     * The nearest word: edit distance (with swapped neighbours) 1 from five letters, 2 from nine; of several the first
     * added. Never for a word with digits: 1206 is not 1205. Undefined when nothing is near enough.
     */
    find(word: string): string | undefined {
      if (word.length < 5 || hasDigit(word)) return undefined
      const letters = toLetters(word)
      for (let reach = 1; reach <= (word.length < 9 ? 1 : 2); reach++) {
        for (let length = word.length - reach; length <= word.length + reach; length++) {
          for (const candidate of byLength.get(length) ?? []) {
            if (countBits(letters ^ candidate.letters) > 2 * reach) continue
            if (measure(word, candidate.word, reach) <= reach) return candidate.word
          }
        }
      }
      return undefined
    },
  }
}

const hasDigit = (word: string): boolean => /\p{N}/u.test(word)

/** One bit per letter, by its code modulo 32: two words at distance n differ in at most 2n bits. */
function toLetters(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31)
  return bits
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits >>> 0; rest !== 0; rest &= rest - 1) count++
  return count
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
