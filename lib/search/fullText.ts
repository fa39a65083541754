import { createWordIndex } from './flexIndex.ts'
import type { Corpus } from './passages.ts'
import { createQueryReader, type Term } from './query.ts'
import { kindOfAddress, type PageRecord } from './records.ts'
import { toStem } from './stem.ts'
import { toIndexWords } from './words.ts'

export type TextHit = { page: PageRecord; score: number }

export type TextResult = {
  /** Best first; ties in the order of the pages. */
  hits: readonly TextHit[]
  /** False when no page has all words: the hits are the nearest, and the page says so. */
  complete: boolean
  /** Words that were replaced because nobody writes them so: typed → taken. */
  corrected: readonly { typed: string; taken: string }[]
  /** The words that the hits were found by, for marking. */
  words: readonly string[]
}

export type FullText = { search(query: string, limit: number): TextResult }

/** Passages per slice of building the index: some milliseconds on a slow phone. */
const slice = 300

/**
 * Full text over the passages. FlexSearch finds the passages of a word; the ranking is ours, because it has none: rare
 * words count more, words that stand together in one short passage most, and a page that lacks a word of the question
 * falls behind one that has all. Built in slices with `pause` between them, so that typing is never held up.
 */
export async function createFullText(
  corpus: Corpus,
  synonyms: readonly (readonly string[])[],
  pause: () => Promise<void> = async () => {},
): Promise<FullText> {
  const { pages, passages } = corpus
  const index = createWordIndex()
  const wordsOf: ReadonlySet<string>[] = []
  const seenOn = new Map<string, { count: number; last: number }>()
  for (const [id, { text, page }] of passages.entries()) {
    const words = toIndexWords(text)
    wordsOf.push(new Set(words))
    index.add(id, words)
    for (const word of words) {
      const seen = seenOn.get(word)
      if (!seen) seenOn.set(word, { count: 1, last: page })
      else if (seen.last !== page) {
        seen.count++
        seen.last = page
      }
    }
    if (id % slice === slice - 1) await pause()
  }
  const toRarity = (count: number): number => Math.log(1 + (pages.length + 1) / (count + 0.5))
  const rarityOf = (word: string): number => toRarity(seenOn.get(word)?.count ?? 0)
  const rarities = wordsOf.map((words) => [...words].reduce((sum, w) => sum + (toStem(w) === w ? rarityOf(w) : 0), 0))
  const read = createQueryReader([...seenOn.keys()], synonyms, rarityOf)

  /** How well each passage has this term: 1 for the word as typed, less for its beginning or another word for it. */
  const match = (term: Term): Map<number, number> => {
    const found = new Map<number, number>()
    const note = (id: number, quality: number) => {
      if (quality > (found.get(id) ?? 0)) found.set(id, quality)
    }
    for (const { words, factor, open } of term.forms) {
      const [first = '', ...others] = words
      for (const id of index.find(first)) {
        const has = wordsOf[id]
        if (!has || others.some((word) => !has.has(word))) continue
        if (has.has(first)) note(id, factor)
        else if (open) note(id, factor * 0.6)
      }
    }
    return found
  }

  return {
    search(query, limit) {
      const { terms, corrected } = read(query)
      const whole = terms.reduce((sum, term) => sum + term.rarity, 0)
      const scores = new Map<number, { sum: number; covered: number; terms: number; best: number }>()
      const together = new Map<number, number>()
      for (const term of terms) {
        const onPage = new Map<number, number>()
        for (const [id, quality] of match(term)) {
          const passage = passages[id]
          if (!passage) continue
          const points = quality * passage.weight
          if (points > (onPage.get(passage.page) ?? 0)) onPage.set(passage.page, points)
          together.set(id, (together.get(id) ?? 0) + quality * term.rarity)
        }
        for (const [page, points] of onPage) {
          const before = scores.get(page) ?? { sum: 0, covered: 0, terms: 0, best: 0 }
          before.sum += points * term.rarity
          before.covered += term.rarity
          before.terms++
          scores.set(page, before)
        }
      }
      for (const [id, gathered] of together) {
        const passage = passages[id]
        const score = passage && scores.get(passage.page)
        if (!score) continue
        const tight = Math.min(1, gathered / Math.max(1, rarities[id] ?? 1))
        const points = passage.weight * (gathered / whole) * Math.sqrt(tight)
        if (points > score.best) score.best = points
      }
      const ranked = [...scores.entries()].map(([n, { sum, covered, terms: count, best }]) => {
        const share = covered / whole
        const page = pages[n]
        const guide = page && kindOfAddress(page.a) === 'guide' ? 1.2 : 1
        return { n, page, count, score: ((sum / whole) * share + 2 * best) * guide }
      })
      ranked.sort((a, b) => b.score - a.score || a.n - b.n)
      return {
        hits: ranked.slice(0, limit).flatMap(({ page, score }) => (page ? [{ page, score }] : [])),
        complete: terms.length > 0 && ranked.some(({ count }) => count === terms.length),
        corrected,
        words: [...new Set(terms.flatMap((term) => term.forms.flatMap(({ words }) => words)))],
      }
    },
  }
}
