import type { Entry } from '../entry.ts'
import type { Problem } from '../problem.ts'
import { formatPath } from '../schemaProblems.ts'

type LineOf = (file: string, path: readonly PropertyKey[]) => number

/** No date lies in the future. `today` is a day such as 2026-11-23; a partial date counts from its beginning. */
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
  return dated.flatMap(([path, date]) =>
    date !== undefined && date > today
      ? [
          {
            file: entry.file,
            line: lineOf(entry.file, path),
            field: formatPath(path),
            expected: `a date that is not in the future, for example ${today}, which is today`,
            found: date,
          },
        ]
      : [],
  )
}
