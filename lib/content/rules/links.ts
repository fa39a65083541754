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

/** Each link in a sentence and each related page leads to a page that exists. */
export function checkLinks(entry: Entry, addresses: ReadonlySet<string>, lineOf: LineOf): Problem[] {
  const exists = (address: string) => {
    const page = address.replace(/#.*$/, '')
    return addresses.has(page) || fixedPages.includes(page)
  }
  const problem = (path: (string | number)[], found: string): Problem => ({
    file: entry.file,
    line: lineOf(entry.file, path),
    field: formatPath(path),
    expected: 'the address of a page that exists, for example /alert/40/ or /guide/noise/',
    found,
  })
  const problems = entry.related.flatMap((address, i) =>
    exists(address) ? [] : [problem(['related', i], address)],
  )
  const walk = (node: unknown, path: (string | number)[]): void => {
    if (typeof node === 'string') {
      for (const piece of parseInline(node)) {
        if (piece.type === 'link' && !exists(piece.address)) problems.push(problem(path, piece.address))
      }
    } else if (Array.isArray(node)) for (const [i, item] of node.entries()) walk(item, [...path, i])
    else if (typeof node === 'object' && node !== null) {
      for (const [key, value] of Object.entries(node)) if (key !== 'body') walk(value, [...path, key])
    }
  }
  walk(entry, [])
  return problems
}
