import type { Entry } from '../entry.ts'
import type { Problem } from '../problem.ts'
import { formatPath } from '../schemaProblems.ts'

type LineOf = (file: string, path: readonly PropertyKey[]) => number

/** No date lies in the future, and each day exists. `today` is a day such as 2026-11-23; a partial date counts from its beginning. */
export function checkDates(entry: Entry, today: string, lineOf: LineOf): Problem[] {
  const dated: [(string | number)[], string | undefined][] = [
    [['checked'], entry.checked],
    ...entry.sources.map((source, i): [(string | number)[], string | undefined] => [
      ['sources', i, 'date'],
      source.date,
    ]),
    ...('sightings' in entry
      ? entry.sightings.map((s, i): [(string | number)[], string | undefined] => [
          ['sightings', i, 'date'],
          s.date,
        ])
      : []),
  ]
  return dated.flatMap(([path, date]) => {
    const expected = date === undefined ? undefined : findFault(date, today)
    if (!expected || !date) return []
    return [
      { file: entry.file, line: lineOf(entry.file, path), field: formatPath(path), expected, found: date },
    ]
  })
}

function findFault(date: string, today: string): string | undefined {
  if (date > today) return `a date that is not in the future, for example ${today}, which is today`
  // A month with fewer days: JavaScript reads February 30 as a day of March, or not at all.
  const day = new Date(date)
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(date))
    return 'a day that exists, for example 2026-02-28'
  return undefined
}
