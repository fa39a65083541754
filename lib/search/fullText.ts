import { createFieldIndex } from './flexIndex.ts'
import { findNearest } from './nearest.ts'
import type { TextFile, TextRecord } from './records.ts'
import { toQueryWords, toWords } from './words.ts'

export type TextHit = { address: string; score: number }

export type TextResult = {
  hits: readonly TextHit[]
  /** False when no record has all words: the hits are the nearest, and the page says so. */
  complete: boolean
  /** Words that were replaced because nobody writes them so: typed → taken. */
  corrected: readonly { typed: string; taken: string }[]
  /** The words that the hits were found by, for marking. */
  words: readonly string[]
}

const fields = [
  { of: (r: TextRecord) => r.title, weight: 4 },
  { of: (r: TextRecord) => r.words, weight: 3 },
  { of: (r: TextRecord) => r.text, weight: 1 },
] as const

/** Full text over titles, names, search words and summaries. Built in the browser from the records. */
export function createFullText({ records, synonyms }: Pick<TextFile, 'records' | 'synonyms'>) {
  const indexes = fields.map(({ of, weight }) => {
    const index = createFieldIndex()
    records.forEach((record, id) => {
      index.add(id, of(record))
    })
    return { index, weight }
  })
  const wordsOf = records.map((record) => new Set(toWords(`${record.title} ${record.words} ${record.text}`)))
  const vocabulary = [...new Set(wordsOf.flatMap((words) => [...words]))]
  const known = new Set(vocabulary)
  const alternatives = toAlternatives(synonyms)

  /** Scores every record that has this word or one like it: rare words and short fields count more. */
  const scoreWord = (word: string): Map<number, number> => {
    const scores = new Map<number, number>()
    for (const [n, form] of [word, ...(alternatives.get(word) ?? [])].entries()) {
      for (const { index, weight } of indexes) {
        const ids = index.find(form)
        const rarity = Math.log(1 + records.length / (1 + ids.length))
        for (const id of ids) {
          const whole = wordsOf[id]?.has(form) ? 1 : 0.5
          const score = weight * rarity * whole * (n === 0 ? 1 : 0.8)
          scores.set(id, Math.max(scores.get(id) ?? 0, score))
        }
      }
    }
    return scores
  }

  return {
    /** Best first; ties in the order of the records. */
    search(query: string, limit: number): TextResult {
      const corrected: { typed: string; taken: string }[] = []
      const words = toQueryWords(query).map((word) => {
        if (known.has(word) || alternatives.has(word) || vocabulary.some((v) => v.startsWith(word)))
          return word
        const taken = findNearest(word, vocabulary)
        if (taken) corrected.push({ typed: word, taken })
        return taken ?? word
      })
      const total = new Map<number, { score: number; words: number }>()
      for (const word of words) {
        for (const [id, score] of scoreWord(word)) {
          const before = total.get(id) ?? { score: 0, words: 0 }
          total.set(id, { score: before.score + score, words: before.words + 1 })
        }
      }
      const most = Math.max(0, ...[...total.values()].map((t) => t.words))
      const ranked = [...total.entries()]
        .map(([id, t]) => ({ id, score: t.score * (t.words / Math.max(1, words.length)) }))
        .sort((a, b) => b.score - a.score || a.id - b.id)
        .slice(0, limit)
      return {
        hits: ranked.flatMap(({ id, score }) => {
          const record = records[id]
          return record ? [{ address: record.a, score }] : []
        }),
        complete: words.length > 0 && most === words.length,
        corrected,
        words: words.flatMap((word) => [word, ...(alternatives.get(word) ?? [])]),
      }
    },
  }
}

/** Each word of a synonym list leads to all others. */
function toAlternatives(synonyms: TextFile['synonyms']): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const list of synonyms) {
    const words = list.flatMap((entry) => toWords(entry).slice(0, 1))
    for (const word of words) map.set(word, [...(map.get(word) ?? []), ...words.filter((w) => w !== word)])
  }
  return map
}

export type FullText = ReturnType<typeof createFullText>
