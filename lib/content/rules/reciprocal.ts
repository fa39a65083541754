import { addressOf } from '../../codes/address.ts'
import { parseInline } from '../../codes/inline.ts'
import type { Entry } from '../entry.ts'
import type { Problem } from '../problem.ts'
import type { ReadResult } from '../readContent.ts'
import { listTexts } from '../walkText.ts'

/**
 * Two states that are read together name each other: whoever lands on one must find the other. All other links go one
 * way: alerts and events list what belongs to them by themselves, and a rare status leads to a common one.
 */
export function checkReciprocal({ entries, lineOf }: ReadResult): Problem[] {
  const byAddress = new Map(entries.map((entry) => [addressOf(entry.kind, entry.code), entry]))
  return entries.flatMap((entry) => {
    if (entry.kind !== 'state') return []
    const here = addressOf(entry.kind, entry.code)
    return entry.related.flatMap((address, i) => {
      const other = byAddress.get(address)
      if (!other || other.kind !== entry.kind || linksTo(other, here)) return []
      return [
        {
          file: entry.file,
          line: lineOf(entry.file, ['related', i]),
          field: `related[${i + 1}]`,
          level: 'warning',
          expected: `a link both ways between two states: ${other.file} does not lead back; add ${here} to its "related", or remove the link here`,
          found: address,
        },
      ]
    })
  })
}

const linksTo = (entry: Entry, address: string): boolean =>
  entry.related.includes(address) ||
  listTexts(entry).some(({ text }) =>
    parseInline(text).some((piece) => piece.type === 'link' && piece.address === address),
  )
