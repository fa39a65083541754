import type { Codes } from '../codes/address.ts'
import type { Answer } from './engine.ts'

/** Longest line that is written to the address bar when nothing in it was decoded. */
const longest = 80

/** At most so many failures in an address. */
const most = 20

/**
 * `#q=…`, or any other fragment, → what was asked, a whole paste included. A broken escape is taken as it stands, the
 * others around it are read. An empty fragment gives ''.
 */
export function parseFragment(hash: string): string {
  const asked = hash.replace(/^#/, '').replace(/^q=/, '')
  return asked.replace(/\+/g, ' ').replace(/(?:%[0-9a-f]{2})+/gi, decode)
}

function decode(escaped: string): string {
  try {
    return decodeURIComponent(escaped)
  } catch {
    return escaped
  }
}

/**
 * The fragment that is safe to copy: what was understood, as codes, one line per failure; or the line itself when it is
 * short and holds nothing decoded. Pasted text holds host names and accounts: it is never written to the address.
 */
export function formatFragment(answer: Answer): string {
  const asked = toSafeQuery(answer)
  return asked === '' ? '' : `#q=${encodeURIComponent(asked)}`
}

/** The text behind `q=`: codes, or a short line in which nothing was decoded, or nothing. */
export function toSafeQuery({ decoded, query }: Pick<Answer, 'decoded' | 'query'>): string {
  const lines = [...new Set(decoded.map(({ observation }) => formatCodes(observation)))]
  if (lines.length > 0) return lines.slice(0, most).join('\n')
  // Half of a surrogate pair, which a cut text may end with, has no encoding.
  const line = query.trim().replace(/\p{Cs}/gu, '\ufffd')
  return line.includes('\n') || line.length > longest ? '' : line
}

/** `36888 40 1205`; without an event each number says what it is: `alert 40`, `error state 1205`. */
export function formatCodes(codes: Codes): string {
  const { event, alert, state, status } = codes
  if (event === undefined) {
    return [
      ...(alert === undefined ? [] : [`alert ${alert}`]),
      ...(status === undefined ? [] : [status]),
      ...(state === undefined ? [] : [`error state ${state}`]),
    ].join(' ')
  }
  return [event, alert, status, state].filter((part) => part !== undefined).join(' ')
}
