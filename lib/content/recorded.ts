import { readContentFile } from './contentFiles.ts'
import type { Problem } from './problem.ts'

/** What earlier releases have published: every address, and the hash of every product text. */
export type Recorded = {
  addresses: readonly string[]
  /** The line of each address in its list. */
  lines: readonly number[]
  texts: readonly RecordedText[]
}

/** One product text that a reader has seen: its SHA-256 and where it stood. `line` is its line in the list. */
export type RecordedText = { hash: string; file: string; line: number }

export const addressList = 'content/addresses.txt'
export const textList = 'content/product-texts.txt'

/** Reads both lists. Lines that start with # are comments; a missing or unreadable list is a problem. */
export function readRecorded(root: string, problems: Problem[]): Recorded {
  const read = (file: string, shape: RegExp, example: string) =>
    (readContentFile(root, file, problems) ?? '').split('\n').flatMap((text, i) => {
      if (text.trim() === '' || text.startsWith('#')) return []
      if (shape.test(text)) return [{ text, line: i + 1 }]
      problems.push({
        file,
        line: i + 1,
        field: 'line',
        expected: `one record on each line, for example ${example}`,
        found: text,
      })
      return []
    })
  const addresses = read(addressList, /^\/[A-Za-z0-9./_-]*$/, '/state/1205/')
  return {
    addresses: addresses.map(({ text }) => text),
    lines: addresses.map(({ line }) => line),
    texts: read(
      textList,
      /^[0-9a-f]{64} {2}content\/[\w./-]+$/,
      `${'0'.repeat(64)}  content/events/36888.mdx`,
    ).map(({ text, line }) => ({ hash: text.slice(0, 64), file: text.slice(66), line })),
  }
}
