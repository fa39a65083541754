import type { Tokens } from './tokens.ts'

/** Sentences that say only that an alert came in; which one stands elsewhere in the output, if at all. */
const notices: readonly (readonly [words: readonly string[], stack: string])[] = (
  [
    ['a fatal alert message was received from our peer', 'Mbed TLS'],
    ['a tls fatal alert has been received', 'GnuTLS'],
    ['a tls warning alert has been received', 'GnuTLS'],
  ] as const
).map(([text, stack]) => [text.split(' '), stack])

/** A notice that starts at word `i`: whose it is and the word behind it. Mbed TLS prints it as -0x7780 or -30592 too. */
export function readNotice(tokens: Tokens, i: number): { stack: string; end: number } | undefined {
  const { words, text, starts } = tokens
  const word = words[i] ?? ''
  if (word === '0x7780' || word === '30592') {
    return text[(starts[i] ?? 0) - 1] === '-' ? { stack: 'Mbed TLS', end: i + 1 } : undefined
  }
  if (word !== 'a') return undefined
  const found = notices.find(([sentence]) => sentence.every((part, k) => words[i + k] === part))
  return found ? { stack: found[1], end: i + found[0].length } : undefined
}
