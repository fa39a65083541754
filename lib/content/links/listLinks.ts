import type { Content } from '../readContent.ts'
import { findCitations } from '../rules/claims.ts'
import { findRfcSource } from '../source.ts'

/** One document of the web and where the content names it. */
export type Link = {
  /** Without fragment. */
  document: string
  /** Ids within it that must exist; only asked of RFCs, whose ids are formed by a rule. */
  anchors: readonly string[]
  /** Files that cite it, as `content/states/1205.mdx`. */
  files: readonly string[]
}

/** Every outside address of the content, each document once, in the order of the content. */
export function listLinks(content: Content): Link[] {
  const found = new Map<string, { anchors: Set<string>; files: Set<string> }>()
  const add = (address: string | undefined, file: string, anchored = false): void => {
    if (!address) return
    const [document = '', anchor] = address.split('#')
    const link = found.get(document) ?? { anchors: new Set(), files: new Set() }
    if (anchor && anchored) link.anchors.add(anchor)
    link.files.add(file)
    found.set(document, link)
  }
  for (const entry of content.entries) {
    for (const { address, archived } of entry.sources) {
      add(address, entry.file)
      add(archived, entry.file)
    }
    const cited = findCitations(entry).flatMap(({ sources }) => sources)
    for (const id of [...cited, ...(entry.kind === 'alert' ? entry.rfc : [])])
      add(findRfcSource(id)?.address, entry.file, true)
  }
  for (const row of content.statusTable)
    for (const address of row.sources) add(address, 'content/statuses.yaml')
  for (const { language, events, statuses, messages } of content.wordings)
    for (const { source } of [...events, ...statuses, ...messages])
      add(source, `content/wordings/${language}.yaml`)
  for (const { address, stack } of content.peers) add(address, `content/peers (${stack})`)
  return [...found].map(([document, { anchors, files }]) => ({
    document,
    anchors: [...anchors],
    files: [...files],
  }))
}
