import { addressOf } from '../../codes/address.ts'
import { toPageSources } from '../../content/pageSources.ts'
import type { Content } from '../../content/readContent.ts'
import type { RecordOf } from './schema.ts'

/** Every source that an entry cites, once, with the pages that cite it. The same id is the same source everywhere. */
export function listSources(content: Content): RecordOf<'sources'>[] {
  const found = new Map<string, RecordOf<'sources'>>()
  for (const entry of content.entries) {
    const address = addressOf(entry.kind, entry.code)
    for (const source of toPageSources(entry, entry.sources, entry.body).list) {
      const before = found.get(source.id)
      if (before) before.citedBy.push(address)
      else found.set(source.id, { ...source, citedBy: [address] })
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
