import { separator } from '../../lib/search/passages.ts'
import type { CodesFile, PageRecord, TextFile, TextRecord } from '../../lib/search/records.ts'

export type Files = { codes: CodesFile; text: TextFile }

/**
 * The real entries, followed by as many made ones as it takes: sentences of a real entry with a third of their words
 * drawn from all entries, so that word lengths, frequencies and texts stay those of the site. Same size, same corpus.
 */
export function growCorpus({ codes, text }: Files, size: number): Files {
  const random = createRandom(size)
  const vocabulary = text.records.flatMap(({ text }) => text.split(' '))
  const reword = (sentence: string): string =>
    sentence
      .split(' ')
      .map((word) =>
        random() < 0.33 ? (vocabulary[Math.floor(random() * vocabulary.length)] ?? word) : word,
      )
      .filter((word) => word !== separator.trim())
      .join(' ')
  const byAddress = new Map(codes.pages.map((page) => [page.a, page]))
  const pages: PageRecord[] = []
  const records: TextRecord[] = []
  for (let n = text.records.length; n < size; n++) {
    const from = text.records[n % text.records.length]
    const page = from && byAddress.get(from.a)
    if (!from || !page) continue
    const a = `/state/${20000 + n}/`
    pages.push({ a, n: `Schannel error state ${20000 + n}`, v: reword(page.v), g: 'unknown' })
    records.push({
      a,
      words: from.words.split(separator).map(reword).join(separator),
      text: from.text.split(separator).map(reword).join(separator),
    })
  }
  return {
    codes: { ...codes, pages: [...codes.pages, ...pages] },
    text: { ...text, records: [...text.records, ...records] },
  }
}

/** Mulberry32: the same seed gives the same numbers on every machine. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
