import { type Alignment, alignAt } from './align.ts'
import { isNumber } from './fieldRange.ts'
import { type Fields, readFields } from './fields.ts'
import type { Finding } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import { findPlaces, type Phrase, type Phrases } from './phrases.ts'
import type { Tokens } from './tokens.ts'

export type PhrasesRead = {
  findings: Finding[]
  /** Guides to which fixed texts lead. */
  guides: { guide: string; start: number; language: string }[]
  /** Character ranges that a text covers, in order. */
  covered: { start: number; end: number }[]
}

type Match = { phrase: Phrase; alignment: Alignment; exact: boolean }

/** Share of a sentence's words that must be there, for a match at all and for an exact one. */
const enough = 0.72
const nearlyAll = 0.94

/** Finds every known product text in the words: events, system messages, and texts that lead to a guide. */
export function readPhrases(tokens: Tokens, phrases: Phrases, knowledge: Knowledge): PhrasesRead {
  const read: PhrasesRead = { findings: [], guides: [], covered: [] }
  const { words, starts, ends } = tokens
  for (let i = 0; i < words.length; ) {
    const places = findPlaces(phrases, words, i)
    const matches = places ? findMatches(tokens, phrases, places, i) : []
    const [best] = matches
    const covered = read.covered.at(-1)
    if (!best || (covered && (starts[best.alignment.start] ?? 0) < covered.end)) {
      i++
      continue
    }
    const start = starts[best.alignment.start] ?? 0
    const end = ends[best.alignment.end - 1] ?? start
    read.covered.push({ start, end })
    if (best.phrase.kind === 'guide') {
      read.guides.push({ guide: best.phrase.guide, start, language: best.phrase.language })
    } else read.findings.push(toFinding(matches, tokens, knowledge, start, end))
    i = Math.max(i + 1, best.alignment.end)
  }
  return read
}

/** The texts that fit best around a place; several when they cannot be told apart. */
function findMatches(
  tokens: Tokens,
  phrases: Phrases,
  places: readonly (readonly [number, number])[],
  word: number,
): Match[] {
  let best: Match[] = []
  for (const [n, element] of places) {
    const phrase = phrases.list[n]
    if (!phrase) continue
    const alignment = alignAt(phrase.template, element, tokens, word)
    const fit = judge(phrase, alignment, tokens)
    if (!fit) continue
    const match = { phrase, alignment, exact: fit === 'exact' }
    const order = best[0] ? compare(match, best[0]) : -1
    if (order < 0) best = [match]
    else if (order === 0) best.push(match)
  }
  return best
}

/** More words first, then the text of which less is missing. A later sentence alone tells nothing of what is missing. */
function compare(a: Match, b: Match): number {
  const byWeight = b.alignment.weight - a.alignment.weight
  if (Math.abs(byWeight) > 0.01) return byWeight
  if (!opens(a) && !opens(b)) return 0
  return share(b) - share(a) > 0.001 ? 1 : share(a) - share(b) > 0.001 ? -1 : 0
}

/** The first sentence of the text is there. */
const opens = ({ phrase, alignment }: Match): boolean => phrase.template.unitOf[alignment.firstElement] === 0

const share = ({ phrase, alignment }: Match): number => alignment.weight / (phrase.template.weight || 1)

function judge(phrase: Phrase, alignment: Alignment, tokens: Tokens): 'exact' | 'guess' | undefined {
  const { unitOf, unitWeights, weight } = phrase.template
  const cutOff = isCutOff(tokens, alignment)
  let fit: 'exact' | 'guess' | undefined
  unitWeights.forEach((full, unit) => {
    const there = alignment.unitWeights[unit] ?? 0
    if (there < 2.5 || (there < 4 && (weight > 6 || there < full))) return
    // What is cut off lacks its end, never its beginning: "can be found at https://www" is nobody's sentence.
    const begun = cutOff && alignment.firstElement <= unitOf.indexOf(unit) + 1
    if (there >= full * nearlyAll) fit = 'exact'
    else if (there >= full * enough || (begun && there >= 5 && there >= full * 0.4)) fit ??= 'guess'
  })
  if (phrase.kind === 'status' && fit === 'guess' && alignment.weight < 5 && !startsPhrase(alignment))
    return undefined
  // A message of four words is an everyday sentence: it must be whole and stand for itself, or be all that was typed.
  if (phrase.kind === 'status' && weight <= 4) {
    const alone = fit === 'exact' && standsAlone(tokens, alignment)
    return alone && (phrase.sspi || tokens.words.length <= 10) ? fit : undefined
  }
  // "If no data is available": so few words, one of them missing, are enough only where they are all that was typed.
  if (phrase.kind === 'status' && !phrase.sspi && weight <= 6 && fit === 'guess' && tokens.words.length > 10)
    return undefined
  return fit ?? (startsClause(phrase, alignment) ? 'guess' : undefined)
}

const startsPhrase = (alignment: Alignment): boolean => alignment.firstElement <= 1

/** The first clause of a message, up to a comma, is there: enough when it has some words. */
const startsClause = (phrase: Phrase, alignment: Alignment): boolean =>
  phrase.kind === 'status' &&
  phrase.clause >= 4 &&
  startsPhrase(alignment) &&
  alignment.weight >= Math.max(4, phrase.clause * enough)

/** Nothing but the end of the line or the text stopped the comparison. */
const isCutOff = (tokens: Tokens, { end }: Alignment): boolean =>
  tokens.words[end] === undefined || (tokens.lines[end] ?? 0) > (tokens.lines[end - 1] ?? 0)

/** Begins and ends with a sentence, a quotation or a line. */
function standsAlone(tokens: Tokens, { start, end }: Alignment): boolean {
  const before = tokens.text.slice(Math.max(0, (tokens.starts[start] ?? 0) - 6), tokens.starts[start])
  const after = tokens.text.slice(tokens.ends[end - 1], (tokens.ends[end - 1] ?? 0) + 2)
  return /(?:^|[:\-–>.("'“\n]\s{0,4}(?:the )?)$/i.test(before) && /^(?:$|[\s.)"'”<])/.test(after)
}

function toFinding(
  matches: readonly Match[],
  tokens: Tokens,
  knowledge: Knowledge,
  start: number,
  end: number,
): Finding {
  const [best] = matches
  const line = tokens.lines[best?.alignment.start ?? 0] ?? 0
  const place = { start, end, line, sure: best?.exact ? ('exact' as const) : ('guess' as const) }
  if (best?.phrase.kind !== 'event') {
    const status = best?.phrase.kind === 'status' ? best.phrase.status : undefined
    return { ...place, sure: 'code', kind: 'mention', part: status ? { status } : {} }
  }
  const events = [...new Set(matches.flatMap(({ phrase }) => (phrase.kind === 'event' ? phrase.event : [])))]
  const values = readValues(best, tokens)
  const part = readFields(values, knowledge.types)
  const language = findLanguage(matches, tokens.text.slice(start, end))
  if (language) part.language = language
  const [event] = events
  // A later sentence tells the event only in English, of which every text is known; others share it unseen.
  const single = events.length === 1 && event !== undefined && (opens(best) || best.phrase.language === 'en')
  if (single) {
    part.event = event
    if (event !== 36884 && values.has('name')) delete part.target
    const windows = findWindows(matches, event, knowledge)
    if (windows.length > 0) part.windows = windows
  }
  return {
    ...place,
    kind: single && opens(best) ? 'opening' : 'tail',
    part,
    ...(events.length > 1 ? { events } : {}),
    fields: new Set([...values.keys()]),
  }
}

/** Values with their quotes, brackets and final stops taken off. */
function readValues({ alignment }: Match, tokens: Tokens): Fields {
  const values: Fields = new Map()
  for (const { name, start, end, suffix } of alignment.filled) {
    if (isNumber(name) && start < end) {
      // Quotes, stars and tags of a forum stick to the last number of a sentence.
      const from = tokens.starts[start] ?? 0
      const sign = tokens.text[from - 1] === '-' ? '-' : ''
      values.set(name.toLowerCase(), sign + tokens.text.slice(from, tokens.ends[start]))
      continue
    }
    const raw =
      start < end
        ? tokens.text.slice(tokens.ends[start - 1] ?? 0, tokens.starts[end] ?? tokens.text.length)
        : ''
    // Keep what belongs to the value: from its first word to its last, with brackets and a dot inside.
    const trimmed = raw
      .replace(/<br\s?\/?>|\*\*/g, '')
      .split('\n')
      .map((part) => part.trim())
      .filter(Boolean)
      .join(' ')
      .replace(/^[\s:,"'“„«([—-]+|(?<![\s"'”»(\].。:,-])[\s"'”»(\].。:,-]+$/g, '')
    const bare = trimmed.endsWith(')') && !trimmed.includes('(') ? trimmed.slice(0, -1) : trimmed
    const value = bare.includes('[') && !bare.includes(']') && raw.includes(']') ? `${bare}]` : bare
    values.set(name.toLowerCase(), suffix ? value.slice(0, -suffix.length) : value)
  }
  return values
}

function findLanguage(matches: readonly Match[], text: string): string | undefined {
  const languages = [...new Set(matches.map(({ phrase }) => phrase.language))]
  if (languages.length > 1) return languages.find((language) => !language.includes('-'))
  return languages[0] === 'en' && /cypher|enrolment/i.test(text) ? 'en-GB' : languages[0]
}

/**
 * Windows versions of the text. When only its beginning is there, every version of the event whose text begins so is
 * possible, and all are named.
 */
function findWindows(matches: readonly Match[], event: number, knowledge: Knowledge): string[] {
  const [best] = matches
  const complete = best !== undefined && share(best) >= 0.97
  const indexes = matches
    .filter((match) => !complete || share(match) >= 0.97)
    .flatMap(({ phrase }) => (phrase.kind === 'event' && phrase.event === event ? phrase.windows : []))
  return [...new Set(indexes)].sort((a, b) => a - b).flatMap((n) => knowledge.windows[n] ?? [])
}
