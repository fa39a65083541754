import { formatStatus, parseStatus } from '../codes/status.ts'
import { oneSlipApart } from './sameWord.ts'
import type { Tokens } from './tokens.ts'
import { findStatus, type Vocabulary } from './vocabulary.ts'

/** A code read at a word, and the word behind it. */
export type Read = { value: string; end: number }

/**
 * A status symbol that starts at word `i`: `SEC_E_ILLEGAL_MESSAGE`, in any case, with blanks for underscores or broken
 * across lines. Standing in running text it must have its first underscore.
 */
export function readSymbol(tokens: Tokens, i: number, vocabulary: Vocabulary): Read | undefined {
  const { text, words, starts, ends } = tokens
  const head = words[i]
  if (head === undefined || !vocabulary.symbolHeads.has(head)) return undefined
  const start = starts[i] ?? 0
  if (/[\w]/.test(text[start - 1] ?? '')) return undefined
  const joint = text.slice(ends[i], starts[i + 1])
  if (joint !== '_' && !(/^[ -]$/.test(joint) && words.length - i <= 8 && i <= 2)) return undefined
  let squashed = ''
  let found: Read | undefined
  for (let j = i; j < i + 12 && j < words.length; j++) {
    const gap = j === i ? '' : text.slice(ends[j - 1], starts[j])
    if (gap.length > 4 || /[^\s_\-"'|>]/.test(gap)) break
    squashed += words[j]
    const value = vocabulary.symbols.get(squashed)
    if (value !== undefined && !/[\w]/.test(text[ends[j] ?? 0] ?? '')) found = { value, end: j + 1 }
  }
  return found ?? readMistyped(tokens, i, vocabulary)
}

/** Above this many words nobody typed the text, and programs do not mistype. */
const typedWords = 40

/** `SEC_E_ALGORITHM_MISSMATCH`: one slip of the keyboard from a known symbol, and from only one. */
function readMistyped(tokens: Tokens, i: number, vocabulary: Vocabulary): Read | undefined {
  const { text, words, starts, ends } = tokens
  if (words.length > typedWords) return undefined
  const start = starts[i] ?? 0
  const raw = /^(?:SEC|CERT|CRYPT|TRUST)_[EI]_[A-Z_]{8,50}(?![\w])/i.exec(text.slice(start, start + 64))?.[0]
  if (!raw) return undefined
  const squashed = raw.toLowerCase().replaceAll('_', '')
  const near = [...vocabulary.symbols].filter(
    ([symbol]) => symbol.slice(0, 4) === squashed.slice(0, 4) && oneSlipApart(symbol, squashed),
  )
  const [only] = near
  if (near.length !== 1 || !only) return undefined
  let end = i
  while ((ends[end] ?? Number.POSITIVE_INFINITY) < start + raw.length) end++
  return { value: only[1], end: end + 1 }
}

/**
 * A status number at word `i`: `0x80090326`, `80090326`, `80090326h`, `2148074278`, `-2146893018`, or with the sign
 * carried into 64 bits. Only known ones; for the others `value` is empty, so that they can be named as understood.
 */
export function readStatusNumber(tokens: Tokens, i: number, vocabulary: Vocabulary): Read | undefined {
  const word = (tokens.words[i] ?? '').replace(/^0xf{8}(?=[89a-f][0-9a-f]{7}$)/, '0x')
  if (/^12\d{3}$/.test(word)) return readWinHttp(tokens, i, vocabulary)
  if (/^(?:\d{6}|000[0-9a-f]{5})$/.test(word)) return readSuccessCode(tokens, i, vocabulary)
  if (!/^(?:0x[0-9a-f]{5,8}|[89a-f][0-9a-f]{7}h?|\d{8,10})$/.test(word)) return undefined
  const start = tokens.starts[i] ?? 0
  const negative = /^\d{8,10}$/.test(word) && /[-−–]/.test(tokens.text[start - 1] ?? '')
  const code = parseStatus(negative ? `-${word}` : word)
  if (!code || Number.parseInt(code, 16) < 0x10000) return undefined
  return { value: findStatus(vocabulary, code) ?? '', end: i + 1 }
}

/**
 * `590610` and `00090312`, as SEC_I codes are printed: so short that only a known one is taken, and only where it
 * stands alone or is called an error beside TLS.
 */
function readSuccessCode(tokens: Tokens, i: number, vocabulary: Vocabulary): Read | undefined {
  const { words } = tokens
  const word = words[i] ?? ''
  const near = words.slice(Math.max(0, i - 6), i)
  const meant =
    words.length === 1 ||
    (errorWords.has(words[i - 1] ?? '') && near.some((w) => /^(?:tls|ssl|sspi|schannel)$/.test(w)))
  const code = parseStatus(word.length === 8 ? `0x${word}` : word)
  const known = meant && code ? findStatus(vocabulary, code) : undefined
  return known ? { value: known, end: i + 1 } : undefined
}

const errorWords = new Set([
  'error',
  'errorcode',
  'code',
  'winhttp',
  'wininet',
  'result',
  'err',
  'fehler',
  'erreur',
])

/** WinHTTP's own numbers are Win32 codes: 12175 is 0x80072F8F as an HRESULT. */
function readWinHttp(tokens: Tokens, i: number, vocabulary: Vocabulary): Read | undefined {
  const code = formatStatus(0x8007_0000 + Number(tokens.words[i]))
  const meant = tokens.words.length <= 6 || errorWords.has(tokens.words[i - 1] ?? '')
  return meant && vocabulary.statuses.has(code) ? { value: code, end: i + 1 } : undefined
}
