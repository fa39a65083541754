import { Encoder, Index } from 'flexsearch'

/** Finds the texts that have a word with this beginning; ranking is ours (fullText.ts). */
export type WordIndex = {
  add: (id: number, words: readonly string[]) => void
  /** Ids of the texts with a word that starts so. */
  find: (beginning: string) => readonly number[]
}

/** The only file that touches FlexSearch: its default encoder splits numbers and drops repeated digits. */
export function createWordIndex(): WordIndex {
  const encoder = new Encoder({ numeric: false, dedupe: false })
  encoder.encode = (text: string) => text.split(' ')
  const index = new Index({ tokenize: 'forward', encoder })
  return {
    add: (id, words) => {
      index.add(id, words.join(' '))
    },
    find: (beginning) => index.search(beginning, { limit: 1_000_000 }) as number[],
  }
}
