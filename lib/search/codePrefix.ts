import { kinds } from '../codes/kind.ts'
import { kindOfAddress, type Target } from './records.ts'
import { fold } from './words.ts'

/** Longest beginning of a code or name that is looked for. */
const longest = 60

/**
 * The pages of single codes whose number or name starts as typed, when that is all that was typed: `120` → 1203, 1204 …;
 * `0x8009` → the statuses; `hands` → handshake_failure. A page whose whole code or name was typed is not among them.
 */
export function createCodePrefix(pages: readonly Target[]) {
  const rows = pages.flatMap((page) => {
    const [first = '', code = '', ...more] = page.a.replace('#', '').split('/').filter(Boolean)
    const kind = kindOfAddress(page.a)
    if (!first || !code || more.length > 0 || !kind || kind === 'guide') return []
    const symbol = /\b[A-Za-z][A-Za-z0-9]*_[A-Za-z0-9_]+/.exec(page.n)?.[0] ?? ''
    // Pages by kind and number; the rows of the status table after them.
    const order = (page.a.includes('#') ? kinds.length : kinds.indexOf(kind)) * 2 ** 33 + Number(code)
    return [{ page, order, code: fold(code), bare: fold(code).replace(/^0x/, ''), symbol: fold(symbol) }]
  })
  rows.sort((a, b) => a.order - b.order)
  return (typed: string, limit: number): Target[] => {
    if (typed.length > longest) return []
    const word = fold(typed.trim()).replace(/[\s-]+/g, '_')
    if (!/^\w{2,}$/.test(word)) return []
    const digits = word.replace(/^0x/, '')
    const isNumber = /^(?:0x)?[0-9a-f]*$/.test(word) && /\d/.test(word)
    const isName = /[a-z]/.test(word) && word.length > 2
    const fits = rows.filter(
      ({ code, bare, symbol }) =>
        (isNumber && code !== word && bare !== word && code.startsWith(word)) ||
        (isNumber && digits.length > 3 && bare !== digits && bare.startsWith(digits)) ||
        (isName && symbol !== word && (symbol.startsWith(word) || symbol.includes(`_${word}`))),
    )
    const starts = fits.filter(({ symbol }) => symbol.startsWith(word))
    return [...new Set([...starts, ...fits])].slice(0, limit).map(({ page }) => page)
  }
}
