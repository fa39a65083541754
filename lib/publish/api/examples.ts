import { permanentLink } from '../../site.ts'
import type { ListName } from './schema.ts'

/** An expression that a browser's console or Node 20 evaluates, and what it gives: the tests run each. */
export type Example = { code: string; gives: RegExp }

const get = (path: string): string =>
  `(await (await fetch('${permanentLink(`/api/v1/${path}.json`)}')).json())`

/** One example for each list. */
export const examples: Record<ListName, Example> = {
  alerts: { code: `${get('alerts/40')}.record.sent.verdict`, gives: /^This machine/ },
  states: {
    code: `${get('states')}.items.filter((state) => state.meaning.grade === 'unknown').map((state) => state.code)`,
    gives: /1207/,
  },
  events: {
    code: `${get('events/36888')}.record.wordings.at(-1).fields.map((field) => field.name)`,
    gives: /"AlertDesc","ErrorState"/,
  },
  statuses: {
    code: `${get('statuses')}.items.find((status) => status.name === 'SEC_E_ILLEGAL_MESSAGE').code`,
    gives: /0x80090326/,
  },
  guides: { code: `${get('guides/noise')}.record.steps.map((step) => step.title)`, gives: /Count/ },
  combinations: {
    code: `${get('combinations/36888-40-1205')}.record.page.verdict`,
    gives: /^This server refused/,
  },
  wordings: {
    code: `${get('wordings')}.items.filter((text) => text.of === 'event' && text.code === 36887 && text.known === 'verbatim').map((text) => text.text)`,
    gives: /fatal alert was received: \{AlertDesc\}/,
  },
  peers: {
    code: `${get('peers')}.items.flatMap((peer) => peer.strings.filter(({ alert }) => alert === 48).map(({ text }) => text))`,
    gives: /unknown.?ca/i,
  },
  sources: {
    code: `${get('sources')}.items.filter((source) => source.citedBy.includes('/state/1205/')).map((source) => source.title)`,
    gives: /\w/,
  },
}
