import { Encoder, Index } from 'flexsearch'
import { toWords } from './words.ts'

/** One field of all records. FlexSearch finds the records in which a word starts so; ranking is ours (fullText.ts). */
export type FieldIndex = {
  add: (id: number, text: string) => void
  /** Ids of the records with a word that starts with this one. */
  find: (word: string) => readonly number[]
}

/** The only file that touches FlexSearch: its default encoder splits numbers and drops repeated digits. */
export function createFieldIndex(): FieldIndex {
  const encoder = new Encoder({ numeric: false, dedupe: false })
  encoder.encode = (text: string) => toWords(text)
  const index = new Index({ tokenize: 'forward', encoder })
  return {
    add: (id, text) => {
      index.add(id, text)
    },
    find: (word) => index.search(word, { limit: 100_000 }) as number[],
  }
}
