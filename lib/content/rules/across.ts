import type { Entry } from '../entry.ts'
import type { Problem } from '../problem.ts'
import type { ReadResult } from '../readContent.ts'
import { findCitations } from './claims.ts'

/** Rules between files: one source id is one source, a status stands in one place, no two entries share a paragraph. */
export const checkAcross = (content: ReadResult): Problem[] => [
  ...checkSourceIds(content),
  ...checkStatusTable(content),
  ...checkSharedText(content),
]

function checkSourceIds({ entries, lineOf }: ReadResult): Problem[] {
  const first = new Map<string, { file: string; address: string | undefined }>()
  return entries.flatMap((entry) =>
    entry.sources.flatMap((source, i) => {
      const before = first.get(source.id)
      if (!before) first.set(source.id, { file: entry.file, address: source.address })
      if (!before || before.address === source.address) return []
      return [
        {
          file: entry.file,
          line: lineOf(entry.file, ['sources', i]),
          field: `sources[${i + 1}].address`,
          expected: `the same address as in ${before.file} (${before.address ?? 'none'}), because the same id means the same source; or another id, for example ${source.id}-2`,
          found: source.address ?? '',
        },
      ]
    }),
  )
}

function checkStatusTable({ entries, statusTable, lineOf }: ReadResult): Problem[] {
  const own = new Map(entries.flatMap((e): [string, Entry][] => (e.kind === 'status' ? [[e.code, e]] : [])))
  const seen = new Set<string>()
  return statusTable.flatMap((row, i) => {
    const entry = own.get(row.code)
    const place = {
      file: 'content/statuses.yaml',
      line: lineOf('content/statuses.yaml', [i]),
      field: `[${i + 1}].code`,
      found: row.code,
    }
    if (entry)
      return [
        {
          ...place,
          expected: `a code without an entry of its own: remove the row, ${entry.file} says it; a row that may stay is for example 0x80090301`,
        },
      ]
    if (seen.has(row.code))
      return [
        {
          ...place,
          expected:
            'each code once: remove this row, the code stands further up, for example keep the first 0x80090301',
        },
      ]
    seen.add(row.code)
    return []
  })
}

/** Shorter sentences may coincide; a longer one in two entries says nothing about either. */
const longest = 90

function checkSharedText({ entries, lineOf }: ReadResult): Problem[] {
  const first = new Map<string, Entry>()
  return entries.flatMap((entry) =>
    listTexts(entry).flatMap(({ text, path }) => {
      const before = first.get(text)
      if (!before) first.set(text, entry)
      if (!before || before === entry) return []
      return [
        {
          file: entry.file,
          line: lineOf(entry.file, path),
          field: 'text',
          expected: `a sentence about this entry; the same stands in ${before.file}. If two entries can swap a paragraph, it is about neither: say what is seen with this number, for example Seen beside alert 40 on a server`,
          found: text,
        },
      ]
    }),
  )
}

const listTexts = (entry: Entry): { text: string; path: (string | number)[] }[] =>
  findCitations(entry).flatMap(({ path }) => {
    const parent = path.slice(0, -1)
    const text = at(entry, [...parent, 'text'])
    return typeof text === 'string' && text.length > longest && path[0] !== 'wordings'
      ? [{ text, path: parent }]
      : []
  })

function at(node: unknown, path: readonly (string | number)[]): unknown {
  let here = node
  for (const part of path) {
    if (typeof here !== 'object' || here === null) return undefined
    here = (here as Record<string | number, unknown>)[part]
  }
  return here
}
