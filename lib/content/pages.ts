import { addressOf } from '../codes/address.ts'
import { formatAlertName } from '../codes/alert.ts'
import type { Grade } from '../codes/grade.ts'
import { type Combination, listCombinations } from './combinations.ts'
import type { Entry, EntryOf } from './entry.ts'
import { findEntry } from './loadContent.ts'
import { perContent } from './perContent.ts'
import type { Content } from './readContent.ts'

/** What an answer says about one page: its name, the verdict and how sure that is. */
export type PageInfo = {
  address: string
  /** "Schannel 36888, alert 40, state 1205" or "Alert 40 handshake_failure". */
  name: string
  verdict: string
  grade: Grade
}

/** An entry as a page: its name in full. */
export function toEntryPage(entry: Entry): PageInfo {
  const base = {
    address: addressOf(entry.kind, entry.code),
    verdict: entry.verdict,
    grade: entry.meaning.grade,
  }
  switch (entry.kind) {
    case 'event':
      return { ...base, name: `Schannel event ${entry.code}` }
    case 'alert':
      return { ...base, name: `TLS alert ${entry.code} ${formatAlertName(entry.code)}` }
    case 'state':
      return { ...base, name: `Schannel error state ${entry.code}` }
    case 'status':
      return { ...base, name: `${entry.code} ${entry.name}` }
    case 'guide':
      return { ...base, name: entry.title }
  }
}

/** The parts of which a combination page is composed. */
export type Composition = {
  event: EntryOf<'event'>
  alert?: EntryOf<'alert'> | undefined
  state?: EntryOf<'state'> | undefined
  status?: EntryOf<'status'> | undefined
  /** Text that belongs to exactly this combination. */
  own?: EntryOf<'event'>['combinations'][number] | undefined
  /** The alert's part for this event's direction. */
  direction?: EntryOf<'alert'>['sent'] | undefined
}

export function compose(content: Content, { codes }: Combination): Composition | undefined {
  const event = findEntry(content, 'event', String(codes.event))
  if (!event) return undefined
  const alert = codes.alert === undefined ? undefined : findEntry(content, 'alert', String(codes.alert))
  return {
    event,
    alert,
    state: codes.state === undefined ? undefined : findEntry(content, 'state', String(codes.state)),
    status: codes.status === undefined ? undefined : findEntry(content, 'status', codes.status),
    own: event.combinations.find(
      (own) => own.alert === codes.alert && own.state === codes.state && own.status === codes.status,
    ),
    direction: alert && (codes.event === 36888 ? alert.sent : alert.received),
  }
}

/** A combination as a page. The verdict is that of its own section, else of the part that says most. */
export function toCombinationPage(content: Content, combination: Combination): PageInfo | undefined {
  const parts = compose(content, combination)
  if (!parts) return undefined
  const { codes, address } = combination
  const words = [
    `Schannel ${codes.event}`,
    ...(codes.alert === undefined ? [] : [`alert ${codes.alert}`]),
    ...(codes.status === undefined ? [] : [codes.status]),
    ...(codes.state === undefined ? [] : [`state ${codes.state}`]),
  ]
  const { verdict, meaning } = leadOf(parts)
  return { address, name: words.join(', '), verdict, grade: meaning.grade }
}

/** The part whose verdict heads the page: the combination's own, the state, the status, the alert's direction, the event. */
export const leadOf = (parts: Composition) =>
  parts.own ?? parts.state ?? parts.status ?? parts.direction ?? parts.event

/** Of each section the most specific part that has one; the pages of the other parts are a link away. */
export function toCombinationSections({ own, state, status, direction, event }: Composition) {
  const parts = [own, state, direction, status, event].filter((part) => part !== undefined)
  return {
    check: parts.find((part) => part.check.length > 0)?.check ?? [],
    causes: parts.find((part) => part.causes.length > 0)?.causes ?? [],
    fixes: parts.find((part) => part.fixes.length > 0)?.fixes ?? [],
    against: state?.against ?? [],
    misconceptions: state?.misconceptions ?? [],
    direction: direction?.meaning,
  }
}

/** Every page that a code or a paste can lead to. */
export const listPages = perContent((content): readonly PageInfo[] => [
  ...content.entries.map(toEntryPage),
  ...listCombinations(content).flatMap((combination) => toCombinationPage(content, combination) ?? []),
])

/** Address → name and verdict, for links between pages. */
export const pageTitles = perContent(
  (content): ReadonlyMap<string, string> =>
    new Map(listPages(content).map((page) => [page.address, `${page.name}: ${page.verdict}`])),
)
