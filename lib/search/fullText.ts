import type { Corpus } from './passages.ts'
import { createPostings, type Postings } from './postings.ts'
import { createQueryReader, type Form, type Term } from './query.ts'
import { kindOfAddress, type Target } from './records.ts'

export type TextHit = { page: Target; score: number }

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

/** A beginning is worth less than a whole word. */
const beginning = 0.6

/** A guide answers a question better than an entry that holds the same words. */
const guideFactor = 1.2

/**
 * Full text over the passages. Rare words count more, words that stand together in one short passage most, and a page
 * that lacks a word of the question falls behind one that has all. A search takes time in proportion to the passages
 * that have its words.
 */
export async function createFullText(
  { pages, passages }: Corpus,
  synonyms: readonly (readonly string[])[],
  pause: () => Promise<void> = async () => {},
): Promise<FullText> {
  const postings = await createPostings(passages, pages.length, pause)
  const read = createQueryReader(postings.list, synonyms, postings.rarityOf)
  const pageOf = Int32Array.from(passages, ({ page }) => page)
  const weightOf = Float64Array.from(passages, ({ weight }) => weight)
  const match = createMatcher(passages.length, postings)
  const guides = pages.map(({ a }) => (kindOfAddress(a) === 'guide' ? guideFactor : 1))

  return {
    search(query, limit) {
      const { terms, corrected } = read(query)
      const whole = terms.reduce((sum, term) => sum + term.rarity, 0)
      const together = new Float64Array(passages.length)
      const sums = new Float64Array(pages.length)
      const covered = new Float64Array(pages.length)
      const counts = new Uint8Array(pages.length)
      const touched: number[] = []
      for (const term of terms) {
        const best = new Float64Array(pages.length)
        const found: number[] = []
        match(term, (id, quality) => {
          if (together[id] === 0) touched.push(id)
          together[id] = (together[id] ?? 0) + quality * term.rarity
          const page = pageOf[id] ?? 0
          const points = quality * (weightOf[id] ?? 0)
          if (best[page] === 0) found.push(page)
          if (points > (best[page] ?? 0)) best[page] = points
        })
        for (const page of found) {
          sums[page] = (sums[page] ?? 0) + (best[page] ?? 0) * term.rarity
          covered[page] = (covered[page] ?? 0) + term.rarity
          counts[page] = (counts[page] ?? 0) + 1
        }
      }
      const bests = new Float64Array(pages.length)
      for (const id of touched) {
        const gathered = together[id] ?? 0
        const tight = Math.min(1, gathered / Math.max(1, postings.weightOf(id)))
        const points = (weightOf[id] ?? 0) * (gathered / whole) * Math.sqrt(tight)
        const page = pageOf[id] ?? 0
        if (points > (bests[page] ?? 0)) bests[page] = points
      }
      const scores = sums.map(
        (sum, n) => ((sum / whole) * ((covered[n] ?? 0) / whole) + 2 * (bests[n] ?? 0)) * (guides[n] ?? 1),
      )
      const ranked = [...pages.keys()].filter((n) => counts[n])
      ranked.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
      return {
        hits: ranked.slice(0, limit).flatMap((n) => {
          const page = pages[n]
          return page ? [{ page, score: scores[n] ?? 0 }] : []
        }),
        complete: terms.length > 0 && counts.includes(terms.length),
        corrected,
        words: [...new Set(terms.flatMap((term) => term.forms.flatMap(({ words }) => words)))],
      }
    },
  }
}

/** How well each passage has a term: 1 for the word as typed, less for its beginning or another word for it. */
function createMatcher(size: number, postings: Postings) {
  const quality = new Float64Array(size)
  /** Calls `each` once per passage that has the term. */
  return (term: Term, each: (id: number, quality: number) => void): void => {
    const found: number[] = []
    const note = (ids: readonly number[], points: number) => {
      for (const id of ids) {
        if (quality[id] === 0) found.push(id)
        if (points > (quality[id] ?? 0)) quality[id] = points
      }
    }
    for (const form of term.forms) {
      note(findAll(form, postings), form.factor)
      const [word = ''] = form.words
      if (!form.open) continue
      for (const n of postings.list.findBeginning(word)) {
        if (postings.list.words[n] !== word) note(postings.of(n), form.factor * beginning)
      }
    }
    for (const id of found) {
      each(id, quality[id] ?? 0)
      quality[id] = 0
    }
  }
}

/** Passages that have all words of a form. */
function findAll({ words }: Form, { list, of }: Postings): readonly number[] {
  const lists = words.map((word) => of(list.find(word) ?? -1)).sort((a, b) => a.length - b.length)
  const [shortest = [], ...others] = lists
  if (others.length === 0) return shortest
  const sets = others.map((ids) => new Set(ids))
  return shortest.filter((id) => sets.every((set) => set.has(id)))
}
