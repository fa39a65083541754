import type { Tools } from './decoder.ts'
import type { Finding } from './finding.ts'
import { type Label, readLabels } from './labels.ts'
import { isAlertName, readAlertName } from './names.ts'
import { readNumbers } from './numbers.ts'
import { readPeers } from './peers.ts'
import { readPhrases } from './readPhrases.ts'
import { readStatusNumber, readSymbol } from './symbols.ts'
import { isCjkWord, type Tokens, tokenise } from './tokens.ts'

type Range = { start: number; end: number }
export type TextRead = { findings: Finding[]; understood: string[]; topics: string[] }

/** Everything that running text says: labels, product texts, other programs' messages, symbols, names and numbers. */
export function readText(text: string, tools: Tools, records: readonly Range[]): TextRead {
  const tokens = tokeniseOutside(text, records)
  const outside = createInside(records)
  const labels = readLabels(text).filter(({ start }) => !outside(start))
  const phrases = readPhrases(tokens, tools.phrases, tools.knowledge)
  const inPhrase = createInside(phrases.covered)
  const labelled =
    /\bEventID: 0x/.test(text) ||
    labels.some(({ kind }) => kind === 'id') ||
    labels.filter(({ kind }) => kind !== 'message').length >= 3
  const inLabel = createInside(
    labels
      .filter(({ kind }) => labelled && kind !== 'id' && kind !== 'message')
      .map(({ start, end }) => ({ start, end })),
  )
  const peers = tools.peers ? readPeers(tokens, tools.peers, tools.vocabulary) : { findings: [], covered: [] }
  const inPeer = createInside(peers.covered)
  const codes = readCodes(tokens, tools, (start) => inPhrase(start) || inLabel(start) || inPeer(start))
  const inCode = createInside(codes.covered)
  const setting = {
    short: countWords(tokens.words) <= 12,
    schannel: tokens.words.includes('schannel') || hasPair(tokens.words, 's', 'channel'),
    labelled,
  }
  const numbers = readNumbers(
    tokens,
    tools.vocabulary,
    setting,
    (start) => inPhrase(start) || inLabel(start) || inPeer(start) || inCode(start),
  )
  const findings = [
    ...toLabelFindings(labels, tokens, labelled),
    ...phrases.findings,
    ...peers.findings,
    ...codes.findings,
    ...numbers.findings,
  ].sort((a, b) => a.start - b.start)
  return {
    findings,
    understood: [...codes.understood, ...numbers.understood],
    topics: phrases.guides.map(({ guide }) => guide),
  }
}

/** Three characters of Chinese, Japanese or Korean make about one word. */
const countWords = (words: readonly string[]): number => {
  if (words.length > 40) return words.length
  return words.reduce((sum, word) => sum + (isCjkWord(word) ? 1 / 3 : 1), 0)
}

function hasPair(words: readonly string[], a: string, b: string): boolean {
  for (let i = words.indexOf(a); i >= 0; i = words.indexOf(a, i + 1)) if (words[i + 1] === b) return true
  return false
}

/** Words inside records that were read by field names are not read again. */
function tokeniseOutside(text: string, ranges: readonly Range[]): Tokens {
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

/** Whether a place lies in one of the ranges, which are in order. */
function createInside(ranges: readonly Range[]): (start: number) => boolean {
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

/** Labels of a record: where it begins, its time and its computer. A label that comes again begins the next record. */
function toLabelFindings(labels: readonly Label[], tokens: Tokens, labelled: boolean): Finding[] {
  if (!labelled) return []
  const findings: Finding[] = []
  let seen = new Set<string>()
  let timed = false
  for (const label of labels) {
    const place = {
      start: label.start,
      end: label.start,
      line: lineAt(tokens, label.start),
      sure: 'exact' as const,
    }
    if (seen.size === 0 || seen.has(label.key)) {
      findings.push({ ...place, kind: 'begin', part: {} })
      seen = new Set()
      timed = false
    }
    seen.add(label.key)
    if (label.kind === 'time' && label.value && !/^[—-]+$/.test(label.value)) {
      // Windows 2003 writes date and time in two lines.
      const last = findings.at(-1)
      if (timed && last?.part.time && /^\d/.test(label.value)) {
        if (!/\d:\d/.test(last.part.time)) last.part.time += ` ${label.value}`
      } else if (!timed) findings.push({ ...place, kind: 'context', part: { time: label.value } })
      timed = true
    } else if (label.kind === 'computer' && /^[^*<\s]/.test(label.value)) {
      findings.push({ ...place, kind: 'context', part: { computer: label.value } })
    }
  }
  return findings
}

/** Number of the line of the first word at or behind a place. */
function lineAt(tokens: Tokens, at: number): number {
  let low = 0
  let high = tokens.starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens.starts[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return tokens.lines[low] ?? tokens.lines.at(-1) ?? 0
}

/** Status symbols and numbers, and names of alerts. */
function readCodes(
  tokens: Tokens,
  { vocabulary }: Tools,
  isRead: (start: number) => boolean,
): { findings: Finding[]; understood: string[]; covered: Range[] } {
  const findings: Finding[] = []
  const understood: string[] = []
  const covered: Range[] = []
  const { words, starts, ends, lines } = tokens
  for (let i = 0; i < words.length; ) {
    const start = starts[i] ?? 0
    if (isRead(start)) {
      i++
      continue
    }
    const place = (end: number) => ({
      start,
      end: ends[end - 1] ?? start,
      line: lines[i] ?? 0,
      sure: 'code' as const,
    })
    const status = readSymbol(tokens, i, vocabulary) ?? readStatusNumber(tokens, i, vocabulary)
    const name = status ? undefined : readAlertName(tokens, i, vocabulary)
    if (status?.value)
      findings.push({ ...place(status.end), kind: 'mention', part: { status: status.value } })
    else if (status) understood.push(tokens.text.slice(start, ends[i]))
    else if (name && isAlertName(tokens, i, name.end, name.alert)) {
      findings.push({ ...place(name.end), kind: 'mention', part: { alert: name.alert } })
    } else {
      i++
      continue
    }
    const end = status?.end ?? name?.end ?? i + 1
    covered.push({ start, end: ends[end - 1] ?? start })
    i = end
  }
  return { findings, understood, covered }
}
