import type { Kind } from '../../codes/kind.ts'
import { listCombinations } from '../../content/combinations.ts'
import type { Entry } from '../../content/entry.ts'
import { entriesOf } from '../../content/loadContent.ts'
import { toPageSources } from '../../content/pageSources.ts'
import {
  compose,
  leadOf,
  type PageInfo,
  toCombinationPage,
  toCombinationSections,
  toEntryPage,
} from '../../content/pages.ts'
import { perContent } from '../../content/perContent.ts'
import type { Content } from '../../content/readContent.ts'
import { permanentLink } from '../../site.ts'
import { listSources } from './listSources.ts'
import { listWordings } from './listWordings.ts'
import type { ListName, RecordOf } from './schema.ts'

/** Everything that is published, list by list, in a stable order. */
export const toRecords = perContent((content): { [L in ListName]: readonly RecordOf<L>[] } => ({
  alerts: entriesOf(content, 'alert').map(toEntryRecord),
  states: entriesOf(content, 'state').map(toEntryRecord),
  events: entriesOf(content, 'event').map(toEntryRecord),
  statuses: [
    ...entriesOf(content, 'status').map(toEntryRecord),
    ...content.statusTable.map((row) => ({ kind: 'status row' as const, ...row })),
  ],
  guides: entriesOf(content, 'guide').map(toEntryRecord),
  combinations: toCombinations(content),
  wordings: listWordings(content),
  peers: content.peers,
  sources: listSources(content),
}))

/** An entry without what only its file needs. */
function toEntryRecord<E extends Extract<Entry, { kind: Kind }>>(entry: E) {
  const { bodyLine: _, ...rest } = entry
  return { ...rest, page: toPage(toEntryPage(entry)) }
}

const toPage = (page: PageInfo): RecordOf<'combinations'>['page'] => ({
  address: page.address,
  url: permanentLink(page.address),
  name: page.name,
  verdict: page.verdict,
  grade: page.grade,
})

const toCombinations = (content: Content): RecordOf<'combinations'>[] =>
  listCombinations(content).flatMap((combination) => {
    const parts = compose(content, combination)
    const page = toCombinationPage(content, combination)
    if (!parts || !page) return []
    const { check, causes, fixes, against } = toCombinationSections(parts)
    const sightings = combination.sightings.map(({ sighting }) => sighting)
    const shown = { meaning: leadOf(parts).meaning, check, causes, fixes, against, sightings }
    const own = [parts.event, parts.alert, parts.state, parts.status].flatMap((part) => part?.sources ?? [])
    return {
      codes: combination.codes,
      page: toPage(page),
      ...shown,
      sourced: combination.sourced,
      reports: sightings.length,
      sources: [...toPageSources(shown, own).list],
    }
  })
