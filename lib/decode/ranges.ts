import { type Tokens, tokenise } from './tokens.ts'

/** Characters of a text, end exclusive. */
export type Range = { start: number; end: number }

/** Whether a place lies in one of the ranges, which are in order. */
export function createInside(ranges: readonly Range[]): (start: number) => boolean {
  return (at) => {
    let low = 0
    let high = ranges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ranges[middle]?.end ?? 0) <= at) low = middle + 1
      else high = middle
    }
    const range = ranges[low]
    return range !== undefined && range.start <= at
  }
}

/** Words inside records that were read by field names are not read again. */
export function tokeniseOutside(text: string, ranges: readonly Range[]): Tokens {
  if (ranges.length === 0) return tokenise(text)
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const lines: number[] = []
  let at = 0
  let line = 0
  for (const range of [...ranges, { start: text.length, end: text.length }]) {
    if (range.start > at) {
      const part = tokenise(text, at, range.start)
      for (const word of part.words) words.push(word)
      for (const start of part.starts) starts.push(start)
      for (const end of part.ends) ends.push(end)
      for (const own of part.lines) lines.push(own + line)
      line += countLines(text, at, range.start)
    }
    line += countLines(text, Math.max(at, range.start), range.end)
    at = Math.max(at, range.end)
  }
  return { text, words, starts, ends, lines }
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0
  for (let i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) lines++
  return lines
}
