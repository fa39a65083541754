import type { Tokens } from './tokens.ts'

/**
 * Digits that are never codes: dates, times, versions and addresses with dots, GUIDs, ports behind a host, ranges of
 * source lines. All alternatives start at a digit, a hexadecimal digit or a month and have bounded parts. An address of
 * four parts comes before a date of three.
 */
const neverCodes =
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\d{1,5}(?:\.\d{1,5}){3,5}(?::\d{2,5})?|(?<!\d)\d{1,4}([-/.年月월])\s?\d{1,2}[-/.月월]\s?\d{1,4}(?!\d)(?:T\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?|(?<!\d)\d{1,2}\.?[ -](?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-zä]{0,6}\.?[ -]\d{2,4}(?!\d)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?=,? \d)|(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,9})?(?!\d)|\d{1,5}(?:\.\d{1,5}){1,5}(?::\d{2,5})?|\bS-1-\d[\d-]{2,60}/giu

/** Character ranges of the text that hold no codes, in order. */
export function findExcluded(text: string): { start: number; end: number }[] {
  return [...text.matchAll(neverCodes)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Words after which a number counts or names something else: `port 443`, `PID: 700`, `Windows Server 2012`, `AES 256`. */
const others = new Set(
  (
    'port pid process processid threadid thread recordnumber record recordid index line col column version build kb windows server win ' +
    'aes rsa sha dh ecdh ecdhe md bit page issue pull http errno os exit depth level version bytes length size year ' +
    'sql office exchange ver rev r sp id1 step part chapter section rfc curl state58'
  ).split(' '),
)

/** Words before a unit or a thing that is counted: `40 times`, `10 servers`, `60 seconds`. */
const units = new Set(
  (
    'times time servers server clients client seconds second secs sec minutes minute min mins hours hour days day weeks week months month years year ' +
    'percent events event errors machines users computers bit bits bytes kb mb gb ms s m h x per of or'
  ).split(' '),
)

/** Words that make the number behind them a code whatever joins them: `alert-40`, `event_36888`. */
const codeWords = new Set([
  'alert',
  'event',
  'eventid',
  'evenid',
  'id',
  'ids',
  'state',
  'error',
  'code',
  'schannel',
  'status',
  'desc',
])

/** Whether the digits at word `i` belong to something that is no code, by what stands around them. */
export function isOtherNumber(tokens: Tokens, i: number): boolean {
  const { text, words, starts, ends } = tokens
  const start = starts[i] ?? 0
  const end = ends[i] ?? 0
  const before = text[start - 1] ?? ''
  const previous = words[i - 1] ?? ''
  const joined = ends[i - 1] === start - 1
  if (before === '#' || before === '$' || before === '€') return true
  // `handle_fatal_alert_now(1938)`: a line of source code; names of alerts have smaller numbers behind them.
  if (/[a-z_]\($/i.test(text.slice(Math.max(0, start - 2), start)) && /^\d{4}$/.test(words[i] ?? '')) {
    if (!codeWords.has(previous)) return true
  }
  // `[2001:db8::1]:80`, `U+0020`
  if (/\]:$|\bu\+$/i.test(text.slice(Math.max(0, start - 3), start))) return true
  if (joined && /[-_.@\\]/.test(before) && /[a-z]/.test(previous) && !codeWords.has(previous)) return true
  // `server.example.com:443`, `s23_clnt.c:744`
  const beforePrevious = text[(starts[i - 1] ?? 0) - 1] ?? ''
  if (before === ':' && joined && (beforePrevious === '.' || previous === 'localhost')) return true
  const after = text[end] ?? ''
  if (after === '%' || after === '°') return true
  if (/[-_@\\]/.test(after) && /[a-z]/i.test(text[end + 1] ?? '')) return true
  const gap = text.slice(ends[i - 1] ?? 0, start)
  if (others.has(previous) && gap.length < 6 && !/\n/.test(gap)) return true
  return false
}

/** Whether the word behind a number says that something is counted; `alert 40 server 2012` counts no servers. */
export const isCounted = (tokens: Tokens, i: number): boolean => {
  const next = tokens.words[i + 1] ?? ''
  if (/^(?:server|client)$/.test(next) && /^(?:alert|state|code|status)$/.test(tokens.words[i - 1] ?? ''))
    return false
  return units.has(next) && /^ ?$/.test(tokens.text.slice(tokens.ends[i], tokens.starts[i + 1]))
}
