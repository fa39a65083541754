import { findCipherSuite, findSuiteNumber } from '../codes/cipherSuite.ts'
import type { Finding } from './finding.ts'
import type { Range } from './ranges.ts'
import type { Tokens } from './tokens.ts'

/** So many words may stand beside the suites; in a longer text a suite is part of another story. */
const beside = 4

/**
 * Cipher suites that are asked for by themselves: `0xC030`, `cipher suite C030`, or the IANA name. A number must be
 * one that Schannel prints, and either all that was typed or called a cipher.
 */
export function readSuites(tokens: Tokens): { findings: Finding[]; covered: Range[] } {
  const { text, words, starts, ends, lines } = tokens
  const findings: Finding[] = []
  const covered: Range[] = []
  // A name has up to ten words.
  if (words.length > 40) return { findings, covered }
  let rest = words.length
  for (let i = 0; i < words.length; ) {
    const start = starts[i] ?? 0
    const name = /^(?:TLS|SSL)_[A-Z0-9_]{6,60}/.exec(text.slice(start, start + 64))?.[0]
    const number = name ? findSuiteNumber(name) : readNumber(tokens, i)
    let end = i + 1
    const stop = name && number ? start + name.length : (ends[i] ?? start)
    while (end < words.length && (starts[end] ?? 0) < stop) end++
    if (number) {
      rest -= end - i
      covered.push({ start, end: stop })
      findings.push({
        kind: 'mention',
        start,
        end: stop,
        line: lines[i] ?? 0,
        sure: 'code',
        part: { cipherSuite: number },
      })
    }
    i = end
  }
  return rest <= beside ? { findings, covered } : { findings: [], covered: [] }
}

function readNumber({ words }: Tokens, i: number): string | undefined {
  const digits = /^0x([0-9a-f]{4})$/.exec(words[i] ?? '')?.[1]
  if (!digits || (words.length > 1 && !words.some((word) => /^cipher|^suite/.test(word)))) return undefined
  const number = `0x${digits.toUpperCase()}`
  return findCipherSuite(number) ? number : undefined
}
