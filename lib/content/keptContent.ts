import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Content } from './readContent.ts'

/** What decides the result of reading and checking: the content, the rules, the parsers. */
const inputs = ['content', 'lib/content', 'lib/codes', 'package-lock.json']

/** Kept by the first process of a build for the others: each would read and check every entry again. */
const fileOf = (root: string): string => join(root, '.cache', 'content.json')

/** The checked content that was kept, if it is that of exactly these files on this day (dates may not lie ahead). */
export function readKept(root: string, key: string): Content | undefined {
  try {
    const text = readFileSync(fileOf(root), 'utf8')
    return text.startsWith(`${key}\n`) ? JSON.parse(text.slice(key.length + 1)) : undefined
  } catch {
    return undefined
  }
}

/** Keeps content that has no problems. Written aside and moved, so that a reader never sees half of it. */
export function writeKept(root: string, key: string, content: Content): void {
  const { entries, statusTable, wordings, peers, synonyms, redirects } = content
  const file = fileOf(root)
  const aside = `${file}.${process.pid}`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(
    aside,
    `${key}\n${JSON.stringify({ entries, statusTable, wordings, peers, synonyms, redirects })}`,
  )
  renameSync(aside, file)
}

/** A hash of every file that decides the result, and of the day. */
export function createKey(root: string, day: string): string {
  const hash = createHash('sha256').update(day)
  for (const file of inputs.flatMap((input) => listFiles(root, input))) {
    const bytes = readFileSync(join(root, file))
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

function listFiles(root: string, path: string): string[] {
  if (path.endsWith('.json')) return [path]
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}
