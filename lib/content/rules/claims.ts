import type { Grade } from '../../codes/grade.ts'

/** A place in the front matter that cites sources. `grade` is absent where the place only points, as a sighting does. */
export type Citation = { path: (string | number)[]; grade?: Grade; sources: readonly string[] }

/** Every place of an entry, or of a part of one, that cites: whatever has `sources`, or a sighting's `source`. */
export function findCitations(entry: object): Citation[] {
  const found: Citation[] = []
  const walk = (node: unknown, path: (string | number)[]): void => {
    if (Array.isArray(node)) {
      for (const [i, item] of node.entries()) walk(item, [...path, i])
      return
    }
    if (typeof node !== 'object' || node === null) return
    if ('sources' in node && isIds(node.sources)) {
      const grade = 'grade' in node ? (node.grade as Grade) : undefined
      found.push({ path: [...path, 'sources'], sources: node.sources, ...(grade ? { grade } : {}) })
    }
    if ('source' in node && typeof node.source === 'string') {
      found.push({ path: [...path, 'source'], sources: [node.source] })
    }
    for (const [key, value] of Object.entries(node)) if (key !== 'sources') walk(value, [...path, key])
  }
  walk(entry, [])
  return found
}

const isIds = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string')
