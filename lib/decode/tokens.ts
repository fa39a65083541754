/**
 * A text as words with their places. Everything that is no letter or digit is only a gap, so line breaks, hanging
 * indents, markup residue and no-break spaces never matter. Words are in lower case and without accents; CamelCase is
 * split (`HandshakeFailure` → handshake, failure); each Chinese, Japanese or Korean character is a word of its own,
 * because these scripts mark no word boundaries.
 */
export type Tokens = {
  text: string
  words: readonly string[]
  starts: readonly number[]
  ends: readonly number[]
  /** Number of the line in which each word stands. */
  lines: readonly number[]
}

const isCjk = (c: number): boolean =>
  (c >= 0x3040 && c <= 0x30ff) ||
  (c >= 0x3400 && c <= 0x9fff) ||
  (c >= 0xac00 && c <= 0xd7a3) ||
  (c >= 0xf900 && c <= 0xfaff)

const isWordChar = (c: number, text: string, i: number): boolean => {
  if (c < 128) return (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122)
  if (c < 0xaa) return false
  return /[\p{L}\p{N}\p{M}]/u.test(text.charAt(i))
}

/** True for words of one ideograph, kana or syllable. */
export const isCjkWord = (word: string): boolean => isCjk(word.charCodeAt(0))

/** Splits any text. Linear; one pass. */
export function tokenise(text: string, from = 0, to = text.length): Tokens {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const lines: number[] = []
  let line = 0
  let i = from
  const push = (start: number, end: number) => {
    const glued = end - start < 14 ? gluedId.exec(text.slice(start, end))?.[1]?.length : undefined
    if (glued !== undefined) pushWord(start, start + glued)
    pushWord(start + (glued ?? 0), end)
  }
  const pushWord = (start: number, end: number) => {
    words.push(foldWord(text.slice(start, end)))
    starts.push(start)
    ends.push(end)
    lines.push(line)
  }
  while (i < to) {
    const c = text.charCodeAt(i)
    if (c === 10) line++
    const escaped = c === 92 ? escapeLength(text, i) : 0
    if (escaped > 0) {
      i += escaped
      continue
    }
    const residue = c === 38 || c === 60 ? residueLength(text, i) : 0
    if (residue > 0) {
      i += residue
      continue
    }
    if (isCjk(c)) {
      push(i, i + 1)
      i++
      continue
    }
    if (!isWordChar(c, text, i)) {
      i++
      continue
    }
    const start = i
    const digitFirst = c >= 48 && c <= 57
    let previous = c
    for (i++; i < to; i++) {
      const d = text.charCodeAt(i)
      if (isCjk(d) || !isWordChar(d, text, i)) break
      if (!digitFirst && isLower(previous) && isUpper(d)) break
      if (digitFirst && i - start > 200) break
      previous = d
    }
    push(start, i)
  }
  return { text, words, starts, ends, lines }
}

/** `Schannel36887`, `EventID36871`: a word and an event id written together. */
const gluedId = /^(schannel|event|eventid|id)36[89]\d\d$/i

const isLower = (c: number): boolean => c >= 97 && c <= 122
const isUpper = (c: number): boolean => c >= 65 && c <= 90

/** `\r\n` and `\t` as JSON and some loggers print them: a gap, unless it may be a path (`C:\new`). */
function escapeLength(text: string, i: number): number {
  const letter = text.charAt(i + 1)
  if (letter !== 'n' && letter !== 'r' && letter !== 't') return 0
  return /[a-z0-9]/.test(text.charAt(i + 2)) ? 0 : 2
}

const residues =
  /&(?:nbsp|quot|apos|amp|lt|gt|#\d{1,5}|#x[0-9a-f]{1,4});|<\/?(?:br|p|b|i|em|strong|code|pre|li|td|tr|div|span)\s?\/?>/iy

function residueLength(text: string, i: number): number {
  residues.lastIndex = i
  return residues.exec(text)?.[0].length ?? 0
}

const same: Readonly<Record<string, string>> = {
  // British English Windows.
  cypher: 'cipher',
  enrolment: 'enrollment',
  cancelled: 'canceled',
}

/** One word as the decoder compares it: lower case, accents off, British spelling as American. */
export function foldWord(raw: string): string {
  const lower = raw.toLowerCase()
  if (isAscii(lower)) return Object.hasOwn(same, lower) ? (same[lower] ?? lower) : lower
  if (isCjk(lower.charCodeAt(0))) return lower
  return lower.normalize('NFD').replace(/\p{M}/gu, '')
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false
  return true
}
