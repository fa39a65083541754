import { stringify } from 'yaml'
import { addressOf } from '../../codes/address.ts'
import { toPlainText } from '../../codes/inline.ts'
import type { EntryOf } from '../../content/entry.ts'
import { findEntry } from '../../content/loadContent.ts'
import type { Content } from '../../content/readContent.ts'
import { permanentLink } from '../../site.ts'

/**
 * The events that deserve attention by themselves: each says that a connection this machine wanted could not be
 * trusted, or that a key is out of reach. Alerts do not: whoever reaches a port can cause them. The ids never change.
 */
const rules: readonly { event: number; id: string; harmless: (e: EntryOf<'event'>) => string[] }[] = [
  { event: 36882, id: '5a9d8d1e-3f0c-4c53-9b0e-6a7f5a0c2e11', harmless: (e) => causesOf(e) },
  { event: 36884, id: 'c1f4a6b2-7d25-4e0b-8a39-1b6f0d94c7e2', harmless: (e) => causesOf(e) },
  {
    event: 36870,
    id: '2e7b90c4-51ad-4f6d-a0d8-93c5e84b17f3',
    harmless: (e) => e.notes.slice(0, 1).map((note) => toPlainText(note.text)),
  },
]

const causesOf = (event: EntryOf<'event'>): string[] => event.causes.map((cause) => toPlainText(cause.text))

/** File name → Sigma rule (specification 2.0) with the false positives that the entry itself names. */
export function createSigmaRules(content: Content): Map<string, string> {
  const files = new Map<string, string>()
  for (const { event: id, id: uuid, harmless } of rules) {
    const event = findEntry(content, 'event', String(id))
    if (!event) continue
    const rule = {
      title: `Schannel ${id}: ${event.verdict}`,
      id: uuid,
      status: 'experimental',
      description: `${toPlainText(event.meaning.text)} Grade of this meaning: ${event.meaning.grade}. Parsed, not run on a product.`,
      references: [permanentLink(addressOf('event', id))],
      author: 'Schannel Reference',
      date: event.checked,
      license: 'CC-BY-4.0',
      logsource: { product: 'windows', service: 'system' },
      detection: { selection: { Provider_Name: 'Schannel', EventID: id }, condition: 'selection' },
      falsepositives: harmless(event),
      level: 'low',
    }
    files.set(`schannel_${id}.yml`, stringify(rule, { lineWidth: 100 }))
  }
  return files
}
