import { parseInline } from '../../codes/inline.ts'
import type { Entry } from '../entry.ts'
import type { Problem } from '../problem.ts'
import { formatPath } from '../schemaProblems.ts'

type LineOf = (file: string, path: readonly PropertyKey[]) => number

/** Pages that exist beside the entries and combinations. */
export const fixedPages = [
  '/',
  '/search/',
  '/triage/',
  '/contribute/',
  '/coverage/',
  '/changes/',
  '/data/',
  '/event/',
  '/alert/',
  '/state/',
  '/status/',
  '/guide/',
]

/** Fields that are shown as they stand, or quote what a program prints. */
const code: readonly unknown[] = ['command', 'output', 'message']

/** A problem at `place` when no page of the site has this address. */
export function checkAddress(
  address: string,
  addresses: ReadonlySet<string>,
  place: Pick<Problem, 'file' | 'line' | 'field'>,
): Problem[] {
  const page = address.replace(/#.*$/, '')
  if (addresses.has(page) || fixedPages.includes(page)) return []
  const expected = 'the address of a page that exists, for example /alert/40/ or /guide/noise/'
  return [{ ...place, expected, found: address }]
}

/** Each link in a sentence and each related page leads to a page that exists. */
export function checkLinks(entry: Entry, addresses: ReadonlySet<string>, lineOf: LineOf): Problem[] {
  const check = (path: (string | number)[], address: string): Problem[] =>
    checkAddress(address, addresses, {
      file: entry.file,
      line: lineOf(entry.file, path),
      field: formatPath(path),
    })
  const problems = entry.related.flatMap((address, i) => check(['related', i], address))
  const walk = (node: unknown, path: (string | number)[]): void => {
    if (typeof node === 'string') {
      for (const piece of parseInline(node)) {
        if (piece.type === 'link') problems.push(...check(path, piece.address))
        const outside = piece.type === 'text' ? /\]\((https?:[^)\s]*)/i.exec(piece.text)?.[1] : undefined
        if (outside && !code.includes(path.at(-1)))
          problems.push({
            file: entry.file,
            line: lineOf(entry.file, path),
            field: formatPath(path),
            expected:
              'links only to pages of this site, such as [noise](/guide/noise/); any other address goes into sources, for example sources: [a-blog] here and its address there',
            found: outside,
          })
      }
    } else if (Array.isArray(node)) for (const [i, item] of node.entries()) walk(item, [...path, i])
    else if (typeof node === 'object' && node !== null) {
      for (const [key, value] of Object.entries(node)) if (key !== 'body') walk(value, [...path, key])
    }
  }
  walk(entry, [])
  return problems
}
