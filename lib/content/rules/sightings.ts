import type { Entry } from '../entry.ts'
import type { LineOf, Problem } from '../problem.ts'
import { formatPath } from '../schemaProblems.ts'

/** Reports are counted from the list, so none stands there twice. */
export function checkSightings(entry: Entry, lineOf: LineOf): Problem[] {
  if (!('sightings' in entry)) return []
  const seen = new Set<string>()
  return entry.sightings.flatMap((sighting, i): Problem[] => {
    const same = JSON.stringify({ ...sighting, note: undefined })
    const before = seen.has(same)
    seen.add(same)
    if (!before) return []
    const path = ['sightings', i]
    const expected =
      'each report once, because reports are counted from this list: remove this item, or say what sets it apart, for example date: 2024-04'
    return [
      {
        file: entry.file,
        line: lineOf(entry.file, path),
        field: formatPath(path),
        expected,
        found: sighting.source,
      },
    ]
  })
}
