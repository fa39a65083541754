import { findNearest } from './nearest.ts'
import { toStem } from './stem.ts'
import { isOpen, toQueryWords, toWords } from './words.ts'

/** One thing that is looked for, in every form that counts as it. */
export type Term = {
  forms: readonly Form[]
  /** How much it tells: high for a word of few pages. */
  rarity: number
}

/** Words that must stand in one passage. `open`: the first may be only the beginning of a word. */
export type Form = { words: readonly string[]; factor: number; open: boolean }

export type QueryRead = { terms: readonly Term[]; corrected: readonly { typed: string; taken: string }[] }

/** Above this many words a query is a paste: nobody mistyped it, and correcting it would only invent. */
const longest = 14

/**
 * Reads a query against the vocabulary. A word that nobody writes is taken as a part of a longer one, else as the
 * nearest one, never with a digit in it. Synonyms of one or several words count a little less than what was typed.
 */
export function createQueryReader(
  vocabulary: readonly string[],
  synonyms: readonly (readonly string[])[],
  rarityOf: (word: string) => number,
) {
  const known = new Set(vocabulary)
  const groups = synonyms.map((group) => group.map((entry) => toWords(entry).map(toStem)))
  const startsKnown = (word: string): boolean => vocabulary.some((other) => other.startsWith(word))

  return (query: string): QueryRead => {
    const typed = toQueryWords(query)
    const corrected: { typed: string; taken: string }[] = []
    const stems = typed.map(toStem)
    const sequence = toWords(query.slice(0, 2000)).map(toStem)
    const covered = new Set<string>()
    const terms: Term[] = []

    const others = (entry: readonly string[], group: readonly (readonly string[])[]): Form[] =>
      group.filter((other) => other !== entry).map((words) => ({ words, factor: 0.8, open: false }))

    // Several words that are one thing: "remote desktop", "handshake error".
    for (const group of groups) {
      for (const entry of group) {
        if (entry.length < 2 || !includes(sequence, entry)) continue
        for (const word of entry) covered.add(word)
        const rarity = Math.max(...entry.map(rarityOf))
        terms.push({ rarity, forms: [{ words: entry, factor: 1, open: false }, ...others(entry, group)] })
      }
    }
    for (const [i, word] of typed.entries()) {
      const stem = stems[i] ?? word
      if (covered.has(stem)) continue
      const open = /^[\p{L}]+$/u.test(word) && (i < typed.length - 1 ? word.length > 3 : isOpen(query) || word.length > 3)
      const synonymous = groups.flatMap((group) =>
        group.flatMap((entry) => (entry.length === 1 && entry[0] === stem ? others(entry, group) : [])),
      )
      const own: Form = { words: [word], factor: 1, open }
      const forms = [own, ...(stem === word ? [] : [{ words: [stem], factor: 0.95, open: false }]), ...synonymous]
      if (known.has(word) || known.has(stem)) {
        terms.push({ rarity: Math.min(rarityOf(word), rarityOf(stem)), forms })
      } else if (synonymous.length > 0) {
        terms.push({ rarity: Math.min(...synonymous.map(({ words }) => rarityOf(words[0] ?? ''))), forms })
      } else if (open && startsKnown(word)) {
        terms.push({ rarity: rarityOf(word), forms: [own] })
      } else {
        const parts = typed.length > longest ? [] : findWhole(word, vocabulary)
        const taken = parts.length > 0 || typed.length > longest ? undefined : findNearest(word, vocabulary)
        if (taken) corrected.push({ typed: word, taken })
        const found = taken ? [taken] : parts
        terms.push({
          rarity: found.length > 0 ? Math.min(...found.map(rarityOf)) : rarityOf(word),
          forms: found.map((words) => ({ words: [words], factor: 0.7, open: false })),
        })
      }
    }
    return { terms, corrected }
  }
}

/** Words that have this one inside: `kanal` in `sicherheitskanal`. From four letters on, at most eight. */
function findWhole(part: string, vocabulary: readonly string[]): string[] {
  if (part.length < 4 || /\p{N}/u.test(part)) return []
  return vocabulary.filter((word) => word.includes(part)).slice(0, 8)
}

const includes = (sequence: readonly string[], entry: readonly string[]): boolean =>
  sequence.some((_, at) => entry.every((word, k) => sequence[at + k] === word))
