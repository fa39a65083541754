import { findCitations } from './rules/claims.ts'
import { bodySources } from './rules/evidence.ts'
import type { Source } from './schema/claim.ts'
import { findSource } from './source.ts'

/** The sources of one page, numbered in the order in which the page cites them. */
export type PageSources = {
  list: readonly Source[]
  /** Its number on this page, from 1; undefined when the page does not cite it. */
  numberOf: (id: string) => number | undefined
}

/** `shown`: everything the page shows, in the order of the page; `own`: the sources of the entries it comes from. */
export function toPageSources(shown: object, own: readonly Source[], body = ''): PageSources {
  const ids = [...findCitations(shown).flatMap((citation) => citation.sources), ...bodySources(body)]
  const list = [...new Set(ids)].flatMap((id) => findSource(id, own) ?? [])
  const numbers = new Map(list.map((source, i) => [source.id, i + 1]))
  return { list, numberOf: (id) => numbers.get(id) }
}
