/** Finds the words that begin so. */
export type Beginnings = {
  add: (id: number, word: string) => void
  /** Ids of the words with this beginning. */
  find: (beginning: string) => readonly number[]
}

/** FlexSearch as a file of its own; asked for early, it arrives beside the words. */
export const loadFlexSearch = () => import('flexsearch')

/**
 * The only file that touches FlexSearch. It holds each word of the vocabulary once and finds beginnings; which page has
 * a word, and what that is worth, is ours (fullText.ts), because FlexSearch has no ranking. Its default encoder would
 * split numbers and drop repeated digits. It is loaded with the words, so that it never delays a decoded code.
 */
export async function createBeginnings(): Promise<Beginnings> {
  const { Encoder, Index } = await loadFlexSearch()
  const encoder = new Encoder({ numeric: false, dedupe: false })
  encoder.encode = (text: string) => [text]
  const index = new Index({ tokenize: 'forward', resolution: 1, encoder })
  return {
    add: (id, word) => {
      index.add(id, word)
    },
    find: (beginning) => index.search(beginning, { limit: 1_000_000 }) as number[],
  }
}
