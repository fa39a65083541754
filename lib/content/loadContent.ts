import type { Kind } from '../codes/kind.ts'
import { checkContent, toDay } from './checkContent.ts'
import type { Entry, EntryOf } from './entry.ts'
import { createKey, readKept, writeKept } from './keptContent.ts'
import { perContent } from './perContent.ts'
import { formatProblem } from './problem.ts'
import { type Content, readContent } from './readContent.ts'

let kept: Content | undefined

/**
 * The checked content of this repository. Throws one error that lists every problem of every file. Kept for the whole
 * process in production, and on disk for the other processes of a build; read anew in development, so that an edit
 * shows after a refresh.
 */
export function loadContent(): Content {
  if (kept) return kept
  const root = process.cwd()
  const key = createKey(root, toDay(new Date()))
  const content = readKept(root, key) ?? readChecked(root, key)
  if (process.env.NODE_ENV === 'production') kept = content
  return content
}

function readChecked(root: string, key: string): Content {
  const content = readContent(root)
  const errors = checkContent(content).filter((problem) => problem.level !== 'warning')
  if (errors.length > 0) {
    throw new Error(`The content has ${errors.length} problems:\n${errors.map(formatProblem).join('\n')}`)
  }
  writeKept(root, key, content)
  return content
}

const byKind = perContent((content) => content.entries.toSorted((a, b) => compareCodes(a.code, b.code)))

/** All entries of a kind, in the order of their numbers. */
export const entriesOf = <K extends Kind>(content: Content, kind: K): EntryOf<K>[] =>
  byKind(content).filter((entry): entry is EntryOf<K> => entry.kind === kind)

const byCode = perContent(
  (content) => new Map(content.entries.map((entry) => [`${entry.kind}/${entry.code}`, entry])),
)

export function findEntry<K extends Kind>(content: Content, kind: K, code: string): EntryOf<K> | undefined {
  const entry = byCode(content).get(`${kind}/${code}`)
  return entry?.kind === kind ? (entry as EntryOf<K>) : undefined
}

function compareCodes(a: Entry['code'], b: Entry['code']): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))
}
