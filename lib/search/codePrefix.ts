import { kindOfAddress, type PageRecord } from './records.ts'
import { fold } from './words.ts'

/** The pages of single codes whose number or name starts as typed: `120` → 1203, 1204 …; `hands` → handshake_failure. */
export function createCodePrefix(pages: readonly PageRecord[]) {
  const rows = pages.flatMap((page) => {
    const parts = page.a.split('/').filter(Boolean)
    const kind = kindOfAddress(page.a)
    if (parts.length !== 2 || !kind || kind === 'guide') return []
    const code = parts[1] ?? ''
    const symbol = /[A-Za-z][A-Za-z0-9]*_[A-Za-z0-9_]+/.exec(page.n)?.[0] ?? ''
    return [{ page, code: fold(code), bare: fold(code).replace(/^0x/, ''), symbol: fold(symbol) }]
  })
  return (typed: string, limit: number): PageRecord[] => {
    const word = fold(typed.trim()).replace(/[\s-]+/g, '_')
    if (word.length < 2 || word.length > 60) return []
    const digits = word.replace(/^0x/, '')
    const starts = rows.filter(
      (row) =>
        (/^[0-9a-f]/.test(word) &&
          (row.code.startsWith(word) || (digits.length > 3 && row.bare.startsWith(digits)))) ||
        (/[a-z]/.test(word) &&
          word.length > 2 &&
          (row.symbol.startsWith(word) || row.symbol.includes(`_${word}`))),
    )
    return starts.slice(0, limit).map((row) => row.page)
  }
}
