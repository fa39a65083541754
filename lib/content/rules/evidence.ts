import { kindsThatCarry } from '../../codes/grade.ts'
import type { Entry } from '../entry.ts'
import type { Problem } from '../problem.ts'
import { formatPath } from '../schemaProblems.ts'
import { findSource } from '../source.ts'
import { type Citation, findCitations } from './claims.ts'

type LineOf = (file: string, path: readonly PropertyKey[]) => number

/** Each citation names a source that exists, each source is cited, and no grade is better than its sources allow. */
export function checkEvidence(entry: Entry, lineOf: LineOf): Problem[] {
  const at = (path: readonly PropertyKey[]) => ({
    file: entry.file,
    line: lineOf(entry.file, path),
    field: formatPath(path),
  })
  const citations = findCitations(entry)
  const cited = new Set([...citations.flatMap((c) => c.sources), ...bodySources(entry.body)])
  return [
    ...citations.flatMap((citation) =>
      checkGrade(entry, citation, at(citation.path), at([...citation.path.slice(0, -1), 'grade'])),
    ),
    ...entry.sources.flatMap((source, i) => {
      const place = at(['sources', i])
      const problems: Problem[] = []
      if (!cited.has(source.id)) {
        problems.push({
          ...place,
          expected:
            'a source that some claim cites: name its id under "sources" of the claim it supports, for example sources: [a-blog], or remove it',
          found: source.id,
        })
      }
      if (!source.address && !source.recorded) {
        problems.push({
          ...place,
          expected:
            'an address where the source can be read, for example address: https://learn.microsoft.com/… (or, for a recording, recorded: openssl s_client 3.0.15, 2026-11-23)',
          found: source.id,
        })
      }
      if (source.recorded && source.kind !== 'recording') {
        problems.push({
          ...place,
          expected:
            '"recorded" only with kind: recording; for anything else its address, for example address: https://learn.microsoft.com/…',
          found: source.kind,
        })
      }
      if (entry.sources.findIndex((other) => other.id === source.id) !== i) {
        problems.push({
          ...place,
          expected: 'each source id once in a file, for example a-blog and a-second-blog',
          found: source.id,
        })
      }
      return problems
    }),
  ]
}

type Place = Pick<Problem, 'file' | 'line' | 'field'>

/** One citation of an entry, in its front matter or its prose: where its sources stand, and where its grade does. */
export function checkGrade(
  entry: Entry,
  citation: Pick<Citation, 'grade' | 'sources'>,
  sourcesAt: Place,
  gradeAt: Place,
): Problem[] {
  const missing = citation.sources.filter((id) => !findSource(id, entry.sources))
  if (missing.length > 0) {
    return missing.map((id) => ({
      ...sourcesAt,
      expected:
        'the id of a source listed under "sources" at the end of this file, for example sources: [a-blog] with - id: a-blog there (RFC sections as rfc5246#section-7.2.2)',
      found: id,
    }))
  }
  const { grade } = citation
  if (!grade) return []
  const kinds = citation.sources.flatMap((id) => findSource(id, entry.sources)?.kind ?? [])
  const allowed = kindsThatCarry[grade].filter((kind) => mayCarry(entry, kind, grade))
  if (kinds.some((kind) => allowed.includes(kind))) return []
  return [
    {
      ...gradeAt,
      expected: `a grade that its sources carry: ${grade} needs one of ${allowed.join(', ')}; here the sources are ${[...new Set(kinds)].join(', ')}. Lower the grade, for example grade: reported, or cite a better source`,
      found: grade,
    },
  ]
}

/** RFCs and IANA know nothing of Windows: they make facts of the protocol official, never a state or a status. */
function mayCarry(entry: Entry, kind: string, grade: string): boolean {
  if (grade !== 'official' && grade !== 'reproduced') return true
  return !((kind === 'rfc' || kind === 'iana') && (entry.kind === 'state' || entry.kind === 'status'))
}

/** Ids named by `<Claim sources="a b">` in the prose. */
export const bodySources = (body: string): string[] =>
  [...body.matchAll(/\bsources="([^"]*)"/g)].flatMap((match) => (match[1] ?? '').split(/\s+/).filter(Boolean))
