import { toPlainText } from '../../codes/inline.ts'
import { toSigned, toUnsigned } from '../../codes/status.ts'
import { findFirstCheck } from '../../content/firstCheck.ts'
import type { Content } from '../../content/readContent.ts'
import { permanentLink } from '../../site.ts'
import { toRecords } from './records.ts'
import type { ListName, RecordOf } from './schema.ts'

type Cell = string | number | undefined
export type Column<R> = readonly [name: string, of: (record: R, content: Content) => Cell]

/** A list as a table: header row, then one row for each record. Sentences come without markup. */
export function toTable(list: ListName, content: Content): Cell[][] {
  const columns = tables[list] as readonly Column<unknown>[]
  return [
    columns.map(([name]) => name),
    ...toRecords(content)[list].map((record) => columns.map(([, of]) => of(record, content))),
  ]
}

type Entry = RecordOf<'alerts' | 'states' | 'events' | 'guides' | 'combinations'> | StatusEntry
type StatusEntry = Extract<RecordOf<'statuses'>, { kind: 'status' }>

const meaning = ['meaning', (r) => toPlainText(r.meaning.text)] satisfies Column<Entry>
const shared = [
  ['verdict', (r) => r.page.verdict],
  meaning,
  ['grade', (r) => r.meaning.grade],
  ['first_check', (r, content) => findFirstCheck(content, r.page.address)?.text],
  ['url', (r) => r.page.url],
] satisfies Column<Entry>[]
const checked = ['checked', (r) => r.checked] satisfies Column<Exclude<Entry, RecordOf<'combinations'>>>

const ifEntry =
  (of: (r: StatusEntry, content: Content) => Cell) =>
  (r: RecordOf<'statuses'>, content: Content): Cell =>
    r.kind === 'status' ? of(r, content) : undefined

const tables: { [L in ListName]: readonly Column<RecordOf<L>>[] } = {
  alerts: [
    ['alert', (r) => r.code],
    ['name', (r) => r.name],
    ...shared,
    ['sent', (r) => toPlainText(r.sent.verdict)],
    ['received', (r) => toPlainText(r.received.verdict)],
    ['constant', (r) => r.schannel.constant],
    ['status', (r) => r.schannel.status],
    checked,
  ],
  states: [
    ['state', (r) => r.code],
    ['name', (r) => r.name && toPlainText(r.name.text)],
    ...shared,
    ['reports', (r) => r.sightings.length],
    checked,
  ],
  events: [['event', (r) => r.code], ['title', (r) => r.title], ['role', (r) => r.role], ...shared, checked],
  statuses: [
    ['status', (r) => r.code],
    ['unsigned', (r) => toUnsigned(r.code)],
    ['signed', (r) => toSigned(r.code)],
    ['name', (r) => r.name],
    ['message', (r) => r.message],
    ['family', (r) => r.family],
    ...shared.map(([name, of]) => [name, ifEntry(of)] as const),
    ['checked', ifEntry((r) => r.checked)],
  ],
  guides: [['guide', (r) => r.code], ['title', (r) => r.title], ...shared, checked],
  combinations: [
    ['event', (r) => r.codes.event],
    ['alert', (r) => r.codes.alert],
    ['status', (r) => r.codes.status],
    ['state', (r) => r.codes.state],
    ...shared,
    ['reports', (r) => r.reports],
    ['sourced', (r) => (r.sourced ? 'yes' : 'no')],
  ],
  wordings: [
    ['of', (r) => r.of],
    ['code', (r) => r.code],
    ['language', (r) => r.language],
    ['windows', (r) => r.windows.join('; ')],
    ['known', (r) => r.known],
    ['text', (r) => r.text],
    ['fields', (r) => r.fields.map((field) => field.name).join(' ')],
    ['seen', (r) => r.seen.join(' ')],
  ],
  peers: [
    ['stack', (r) => r.stack],
    ['version', (r) => r.version],
    ['how', (r) => r.how],
    ['alerts', (r) => [...new Set(r.strings.map((string) => string.alert))].join(' ')],
    ['messages', (r) => r.strings.length],
  ],
  sources: [
    ['id', (r) => r.id],
    ['title', (r) => r.title],
    ['kind', (r) => r.kind],
    ['address', (r) => r.address],
    ['archived', (r) => r.archived],
    ['recorded', (r) => r.recorded],
    ['date', (r) => r.date],
    ['shows', (r) => toPlainText(r.shows)],
    ['cited_by', (r) => r.citedBy.map(permanentLink).join(' ')],
  ],
}
