import { existsSync } from 'node:fs'

/** One page of each kind, by what it is. Each is checked wherever a rule holds for every page. */
const all: readonly (readonly [kind: string, address: string])[] = [
  ['home', '/'],
  ['search', '/search/'],
  ['event', '/event/36888/'],
  ['combination', '/event/36888/40/1205/'],
  ['composed combination', '/event/36887/46/'],
  ['alert', '/alert/40/'],
  ['state', '/state/1205/'],
  ['unknown state', '/state/1207/'],
  ['status', '/status/0x80090326/'],
  ['guide', '/guide/noise/'],
  ['index of events', '/event/'],
  ['index of statuses', '/status/'],
  ['404', '/404.html'],
  ['triage', '/triage/'],
  ['contribute', '/contribute/'],
  ['coverage', '/coverage/'],
  ['changes', '/changes/'],
  ['data', '/data/'],
]

/** The kinds that the built site has. */
export const kinds = all.filter(([, address]) =>
  existsSync(`out${address.endsWith('/') ? `${address}index.html` : address}`),
)

/** The first line of the question that started this project. */
export const line = 'The following fatal alert was generated: 40. The internal error state is 1205.'

/** The answer of the search page to one line and to words. */
export const answers: readonly (readonly [kind: string, address: string])[] = [
  ['search with an answer', `/search/#q=${encodeURIComponent(line)}`],
  ['search for words', '/search/#q=which%20client%20caused'],
  ['search without a result', '/search/#q=error%20state%201306'],
]
