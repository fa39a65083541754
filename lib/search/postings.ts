import { createBeginnings } from './flexIndex.ts'
import type { Passage } from './passages.ts'
import { toStem } from './stem.ts'
import { createWordList, type WordList } from './wordList.ts'
import { toWords } from './words.ts'

/** Which passages have which words. */
export type Postings = {
  list: WordList
  /** Passages with this word, ascending. */
  of(word: number): readonly number[]
  /** How much a word tells: high for a word of few pages, highest for one of none. */
  rarityOf(word: string): number
  /** How much all words of a passage tell together. */
  weightOf(passage: number): number
}

/** Milliseconds of work before others get their turn: half a frame. */
const slice = 8

/** Reads all passages, in slices with `pause` between them, so that typing is never held up. */
export async function createPostings(
  passages: readonly Passage[],
  pages: number,
  pause: () => Promise<void>,
): Promise<Postings> {
  const list = createWordList(await createBeginnings())
  const postings: number[][] = []
  const onPages: number[] = []
  const lastPage: number[] = []
  const stems: ReadonlySet<number>[] = []
  const stemOf: number[] = []
  let since = performance.now()
  for (const [id, { text, page }] of passages.entries()) {
    const own = new Set<number>()
    const all = new Set<number>()
    for (const word of toWords(text)) {
      const n = list.add(word)
      const stem = stemOf[n] ?? list.add(toStem(word))
      stemOf[n] = stem
      all.add(n).add(stem)
      own.add(stem)
    }
    for (const n of all) {
      const places = postings[n]
      if (places) places.push(id)
      else postings[n] = [id]
      if (lastPage[n] !== page) onPages[n] = (onPages[n] ?? 0) + 1
      lastPage[n] = page
    }
    stems.push(own)
    if (performance.now() - since > slice) {
      await pause()
      since = performance.now()
    }
  }
  const toRarity = (count: number): number => Math.log(1 + (pages + 1) / (count + 0.5))
  const rarities = list.words.map((_, n) => toRarity(onPages[n] ?? 0))
  const unknown = toRarity(0)
  const weights = stems.map((own) => [...own].reduce((sum, n) => sum + (rarities[n] ?? 0), 0))
  return {
    list,
    of: (word) => postings[word] ?? [],
    rarityOf: (word) => rarities[list.find(word) ?? -1] ?? unknown,
    weightOf: (passage) => weights[passage] ?? 0,
  }
}
