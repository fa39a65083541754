import { join } from 'node:path'
import type { Entry, EntryOf } from '../../lib/content/entry.ts'
import { readContent } from '../../lib/content/readContent.ts'
import { createDecoder } from '../../lib/decode/decoder.ts'
import { foldPeers } from '../../lib/decode/foldPeers.ts'
import { toKnowledge } from '../../lib/decode/toKnowledge.ts'

/** The repository's own content, as the decoder of the site gets it. */
export const content = readContent(join(import.meta.dirname, '../..'))

const entriesOf = <K extends Entry['kind']>(kind: K): EntryOf<K>[] =>
  content.entries.filter((entry): entry is EntryOf<K> => entry.kind === kind)

export const knowledge = toKnowledge({
  events: entriesOf('event'),
  alerts: entriesOf('alert'),
  states: entriesOf('state'),
  statuses: [...entriesOf('status'), ...content.statusTable],
  wordings: content.wordings,
})
export const peers = foldPeers(content.peers)
export const decoder = createDecoder(knowledge)
