import type { Tokens } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The name of an alert at some words, and whether it may count without more. */
export type NameRead = { alert: number; end: number }

/** The longest alert name that starts at word `i`: `handshake failure`, `HandshakeFailure`, `handshake-failure`. */
export function readAlertName(tokens: Tokens, i: number, vocabulary: Vocabulary): NameRead | undefined {
  const { words, text, ends, starts } = tokens
  const candidates = vocabulary.names.get(words[i] ?? '')
  if (!candidates) return undefined
  for (const { words: name, alert } of candidates) {
    let fits = true
    for (let k = 1; k < name.length && fits; k++) {
      fits = words[i + k] === name[k] && /^[\s_-]{0,3}$/.test(text.slice(ends[i + k - 1], starts[i + k]))
    }
    if (fits) return { alert, end: i + name.length }
  }
  return undefined
}

/** Names that are everyday words: without `alert` beside them they say nothing. */
const everyday = new Set([20, 49, 50, 51, 70, 80, 90, 109, 117].filter((n) => n !== 20))

const frames = new Set(['alert', 'alerts', 'sslv3', 'tlsv1', 'ssl3', 'tls1', 'tlsv13'])

/**
 * Whether the words from `i` to `end` name an alert here: `alert` stands near, or the name is written as a symbol, or
 * it is all that was typed.
 */
export function isAlertName(tokens: Tokens, i: number, end: number, alert: number): boolean {
  const { words, text, starts, ends, lines } = tokens
  // Something that did not come: `missing close_notify`.
  if (words[i - 1] === 'missing' || words[i - 1] === 'without') return false
  // `internal error state` names a state.
  if (words[end] === 'state' || words[end] === 'status') return false
  if (words.length <= end - i + 2 && words.length <= 6 && (end - i === words.length || near(tokens, i, end)))
    return true
  if (near(tokens, i, end) || saysNumber(tokens, end, alert)) return true
  // Go's name of an alert: `tls: handshake failure`.
  if (words[i - 1] === 'tls' && text.slice(ends[i - 1], starts[i]) === ': ') return true
  if (everyday.has(alert)) return false
  const raw = text.slice(starts[i], ends[end - 1])
  if (!/^[A-Z]?[a-z]+(?:_[a-z]+)+$|^(?:[A-Z][a-z]+){2,}$|^[A-Z]+(?:_[A-Z]+)+$/.test(raw)) return false
  // A symbol of its own, not a part of SSL_ERROR_… or of a file name.
  return (
    !/[\w.]/.test(text[(starts[i] ?? 0) - 1] ?? '') &&
    !/[\w(]/.test(text[ends[end - 1] ?? 0] ?? '') &&
    lines[i] !== undefined
  )
}

/** The name's own number behind it: `internal_error(80)`, `internal error (code 80)`. */
function saysNumber({ words, text, ends, starts }: Tokens, end: number, alert: number): boolean {
  const at = words[end] === 'code' ? end + 1 : end
  return words[at] === String(alert) && /^[ ([:=]{0,3}$/.test(text.slice(ends[at - 1], starts[at]))
}

function near(tokens: Tokens, i: number, end: number): boolean {
  const { words, lines, text, starts, ends } = tokens
  for (let k = Math.max(0, i - 4); k < i; k++) {
    if (lines[k] === lines[i] && frames.has(words[k] ?? '')) return true
  }
  for (let k = end; k < Math.min(words.length, end + 3); k++) {
    if (lines[k] !== lines[i] || (words[k] !== 'alert' && words[k] !== 'alerts')) continue
    // `no certificate → tlsv13 alert certificate required`: the alert is the next one's.
    return !/[:;.→|=]/.test(text.slice(ends[end - 1], starts[k]))
  }
  return false
}
