import { addressOf } from '../../codes/address.ts'
import { type Grade, grades } from '../../codes/grade.ts'
import type { Kind } from '../../codes/kind.ts'
import { listSightings } from '../combinations.ts'
import type { Entry, EntryOf } from '../entry.ts'
import type { History } from '../history.ts'
import { entriesOf } from '../loadContent.ts'
import type { Content } from '../readContent.ts'

/** How well one number is covered. */
export type Coverage = {
  address: string
  code: string
  /** A symbol, where the number has one. */
  name?: string
  grade: Grade
  /** Public reports that hold this number. A guide has none. */
  reports?: number
  /** Day of the last change; absent without history. */
  changed?: string
  /** What a contributor could add, the most useful first. */
  missing: readonly string[]
}

/** The kinds about which least is known come first. */
const order: readonly Kind[] = ['state', 'status', 'alert', 'event', 'guide']

/** Every number by kind; where help counts most comes first: the weakest grade, then the most that is missing. */
export function toCoverage(content: Content, history: History): { kind: Kind; rows: Coverage[] }[] {
  const sightings = listSightings(content)
  const countReports = (entry: Entry): number =>
    sightings.filter(({ sighting, entry: owner }) => {
      if (entry.kind === 'state') return owner === entry
      if (entry.kind === 'event') return sighting.event === entry.code
      if (entry.kind === 'alert') return sighting.alert === entry.code
      return entry.kind === 'status' && sighting.status === entry.code
    }).length
  return order.map((kind) => ({
    kind,
    rows: entriesOf(content, kind)
      .map((entry): Coverage => {
        const changed = history.get(entry.file)?.changed
        return {
          address: addressOf(entry.kind, entry.code),
          code: String(entry.code),
          ...(entry.kind === 'alert' || entry.kind === 'status' ? { name: entry.name } : {}),
          grade: entry.meaning.grade,
          ...(entry.kind === 'guide' ? {} : { reports: countReports(entry) }),
          ...(changed ? { changed } : {}),
          missing: findMissing(entry, countReports(entry)),
        }
      })
      .sort(
        (a, b) => grades.indexOf(b.grade) - grades.indexOf(a.grade) || b.missing.length - a.missing.length,
      ),
  }))
}

/** What an entry does not say yet. Nothing is missing that nobody could know: a reserved alert needs no recipe. */
function findMissing(entry: Entry, reports: number): string[] {
  switch (entry.kind) {
    case 'state':
      return listTrue([
        [entry.meaning.grade === 'unknown', 'its meaning'],
        [reports < 2, 'a second report'],
        [entry.causes.length === 0, 'a cause'],
        [entry.fixes.length === 0, 'what ended it'],
        [entry.sightings.every((s) => s.windows === 'not stated'), 'the Windows version'],
        [entry.sightings.every((s) => s.role === 'unknown'), 'the side'],
        [!hasRecipe(entry), 'a recipe that shows it'],
      ])
    case 'event':
      return [...listTexts(entry), ...listTrue([[reports === 0, 'a public report']])]
    case 'alert':
      return listTrue([
        [reports === 0 && Object.values(entry.valid).includes('valid'), 'a public report'],
        [entry.sent.causes.length === 0 && entry.sent.check.length === 0, 'why this machine sends it'],
        [
          entry.received.causes.length === 0 && entry.received.check.length === 0,
          'why the other side sends it',
        ],
      ])
    case 'status':
      return listTrue([
        [entry.causes.length === 0, 'a cause'],
        [entry.check.length === 0, 'what to check first'],
        [entry.fixes.length === 0, 'what ended it'],
      ])
    case 'guide':
      return listTrue([[entry.steps.length === 0 && entry.tables.length === 0, 'its steps']])
  }
}

const hasRecipe = ({ reproduce }: Entry): boolean =>
  reproduce !== undefined && ['official', 'reproduced', 'reported'].includes(reproduce.grade)

/** The Windows versions whose text nobody has shown letter by letter. */
const listTexts = (event: EntryOf<'event'>): string[] =>
  event.wordings
    .filter((wording) => wording.known !== 'verbatim')
    .map((wording) => `the text on ${wording.windows.join(', ')}`)

const listTrue = (all: [boolean, string][]): string[] => all.flatMap(([is, what]) => (is ? [what] : []))
