import type { Codes } from '../codes/address.ts'
import type { Answer } from './engine.ts'

/** Longest line that is written to the address bar when nothing in it was decoded. */
const longest = 80

/** `#q=…` → what was asked. Reads any fragment, also a whole paste; a broken escape is taken as it stands. */
export function parseFragment(hash: string): string {
  const match = /^#?q=(.*)$/s.exec(hash)
  if (!match?.[1]) return ''
  try {
    return decodeURIComponent(match[1].replace(/\+/g, ' '))
  } catch {
    return match[1]
  }
}

/**
 * The fragment that is safe to copy: what was understood, as codes, one line per failure; or the line itself when it is
 * short and holds nothing decoded. Pasted text holds host names and accounts: it is never written to the address.
 */
export function formatFragment(answer: Answer): string {
  const lines = [...new Set(answer.decoded.map(({ observation }) => formatCodes(observation)))]
  if (lines.length > 0)
    return `#q=${encodeURIComponent(lines.slice(0, 20).join('\n')).replaceAll('%20', ' ')}`
  const query = answer.query.trim()
  if (query === '' || query.includes('\n') || query.length > longest) return ''
  return `#q=${encodeURIComponent(query).replaceAll('%20', ' ')}`
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
