import { toStem } from './stem.ts'
import type { WordList } from './wordList.ts'
import { isOpen, toQueryWords, toWords } from './words.ts'

/** One thing that is looked for, in every form that counts as it. */
export type Term = {
  forms: readonly Form[]
  /** How much it tells: high for a word of few pages. */
  rarity: number
}

/** Words that must stand in one passage. `open`: the only word may be the beginning of a longer one. */
export type Form = { words: readonly string[]; factor: number; open: boolean }

export type QueryRead = { terms: readonly Term[]; corrected: readonly { typed: string; taken: string }[] }

/** Above this many words a query is a paste: nobody mistyped it, and correcting it would only invent. */
const longest = 14

/** Another word for what was typed counts a little less. */
const synonymous = 0.8

/**
 * Reads a query against the words of all pages. A word that nobody writes is taken as a part of a longer one, else as
 * the nearest one, never with a digit in it. `rarityOf` says how much a word tells.
 */
export function createQueryReader(
  list: WordList,
  synonyms: readonly (readonly string[])[],
  rarityOf: (word: string) => number,
) {
  const groups = synonyms.map((group) => group.map((entry) => toWords(entry).map(toStem)))
  const single = new Map<string, Form[]>()
  for (const group of groups) {
    for (const entry of group) {
      const [word] = entry
      if (entry.length === 1 && word)
        single.set(word, [...(single.get(word) ?? []), ...toOthers(entry, group)])
    }
  }
  const several = groups.flatMap((group) =>
    group.filter((entry) => entry.length > 1).map((entry) => ({ entry, others: toOthers(entry, group) })),
  )

  return (query: string): QueryRead => {
    const typed = toQueryWords(query)
    const corrected: { typed: string; taken: string }[] = []
    const covered = new Set<string>()
    const terms: Term[] = []

    // Several words that are one thing: "remote desktop", "handshake error".
    const sequence = toWords(query.slice(0, 2000)).map(toStem)
    for (const { entry, others } of several) {
      if (!includes(sequence, entry)) continue
      for (const word of entry) covered.add(word)
      terms.push({
        rarity: Math.max(...entry.map(rarityOf)),
        forms: [{ words: entry, factor: 1, open: false }, ...others],
      })
    }
    for (const [i, word] of typed.entries()) {
      const stem = toStem(word)
      if (covered.has(stem)) continue
      const ends = i === typed.length - 1
      const open = /^\p{L}+$/u.test(word) && (word.length > 3 || (ends && isOpen(query)))
      const forms: Form[] = [{ words: [word], factor: 1, open }, ...(single.get(stem) ?? [])]
      if (stem !== word) forms.push({ words: [stem], factor: 0.95, open: false })
      const rarity = Math.min(
        ...forms.filter(({ factor }) => factor > 0.9).map(({ words }) => rarityOf(words[0] ?? '')),
      )
      const known = list.find(word) !== undefined || list.find(stem) !== undefined
      if (
        known ||
        forms.length > 1 + Number(stem !== word) ||
        (open && list.findBeginning(word).length > 0)
      ) {
        terms.push({
          rarity: known ? rarity : Math.min(rarity, ...forms.map(({ words }) => rarityOf(words[0] ?? ''))),
          forms,
        })
        continue
      }
      const pasted = typed.length > longest
      const parts = pasted ? [] : list.findInside(word)
      const taken = pasted || parts.length > 0 ? undefined : list.findNearest(word)
      const found = [...parts, ...(taken === undefined ? [] : [taken])].flatMap((n) => list.words[n] ?? [])
      if (taken !== undefined) corrected.push({ typed: word, taken: found[0] ?? word })
      terms.push({
        rarity: Math.min(rarityOf(word), ...found.map(rarityOf)),
        forms: found.map((other) => ({ words: [other], factor: 0.7, open: false })),
      })
    }
    return { terms, corrected }
  }
}

const toOthers = (entry: readonly string[], group: readonly (readonly string[])[]): Form[] =>
  group.filter((other) => other !== entry).map((words) => ({ words, factor: synonymous, open: false }))

const includes = (sequence: readonly string[], entry: readonly string[]): boolean =>
  sequence.some((_, at) => entry.every((word, k) => sequence[at + k] === word))
