import type { Kind } from '../codes/kind.ts'
import { checkContent } from './checkContent.ts'
import type { Entry, EntryOf } from './entry.ts'
import { formatProblem } from './problem.ts'
import { type Content, readContent } from './readContent.ts'

let kept: Content | undefined

/**
 * The checked content of this repository, frozen. Throws one error that lists every problem of every file.
 * Kept for the whole process in production; read anew in development, so that an edit shows after a refresh.
 */
export function loadContent(): Content {
  if (kept) return kept
  const content = readContent(process.cwd())
  const errors = checkContent(content).filter((problem) => problem.level !== 'warning')
  if (errors.length > 0) {
    throw new Error(`The content has ${errors.length} problems:\n${errors.map(formatProblem).join('\n')}`)
  }
  if (process.env.NODE_ENV === 'production') kept = content
  return content
}

/** All entries of a kind, in the order of their numbers. */
export function entriesOf<K extends Kind>(content: Content, kind: K): EntryOf<K>[] {
  const entries = content.entries.filter((entry): entry is EntryOf<K> => entry.kind === kind)
  return entries.sort((a, b) => compareCodes(a.code, b.code))
}

export const findEntry = <K extends Kind>(content: Content, kind: K, code: string): EntryOf<K> | undefined =>
  content.entries.find((entry): entry is EntryOf<K> => entry.kind === kind && String(entry.code) === code)

function compareCodes(a: Entry['code'], b: Entry['code']): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))
}
