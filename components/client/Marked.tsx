import { fold } from '../../lib/search/words.ts'

/** A text with the words that matched marked: from their beginning on, and Chinese, Japanese or Korean by their parts. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const parts = text.split(/([\p{L}\p{N}]+)/u)
  return parts.map((part, i) => {
    const folded = fold(part).normalize('NFC')
    const hit = i % 2 === 1 && words.some((word) => word.length > 1 && matches(folded, word))
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
    return hit ? <mark key={i}>{part}</mark> : part
  })
}

const matches = (text: string, word: string): boolean =>
  text.startsWith(word) || (/^\P{ASCII}{2}$/u.test(word) && text.includes(word))
