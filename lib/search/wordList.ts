import type { Beginnings } from './flexIndex.ts'
import { createNearest } from './nearest.ts'

/** Every word that some page has, by number. */
export type WordList = {
  /** Number of the word, given on first use. */
  add(word: string): number
  find(word: string): number | undefined
  findBeginning(part: string): readonly number[]
  /** Words with this part inside: `kanal` in `sicherheitskanal`. From four letters on, at most eight. */
  findInside(part: string): readonly number[]
  /** The nearest word for one that nobody writes; see nearest.ts. */
  findNearest(word: string): number | undefined
  readonly words: readonly string[]
}

/** An empty list; `beginnings` is empty too. */
export function createWordList(beginnings: Beginnings): WordList {
  const words: string[] = []
  const numbers = new Map<string, number>()
  const nearest = createNearest()
  const kept = new Map<string, number | undefined>()
  return {
    words,
    add(word) {
      const known = numbers.get(word)
      if (known !== undefined) return known
      const n = words.push(word) - 1
      numbers.set(word, n)
      beginnings.add(n, word)
      nearest.add(word)
      return n
    },
    find: (word) => numbers.get(word),
    findBeginning: (part) => beginnings.find(part),
    findInside(part) {
      if (part.length < 4 || /\p{N}/u.test(part)) return []
      const found: number[] = []
      for (let n = 0; n < words.length && found.length < 8; n++) if (words[n]?.includes(part)) found.push(n)
      return found
    },
    findNearest(word) {
      // The same mistyped word is asked for again with every further key.
      if (!kept.has(word)) {
        if (kept.size > 500) kept.clear()
        const taken = nearest.find(word)
        kept.set(word, taken === undefined ? undefined : numbers.get(taken))
      }
      return kept.get(word)
    },
  }
}
