import { newFileLink } from '../waysIn.ts'
import { fileFor, readTemplate, type TemplateKind, toShortTemplate } from './template.ts'

const ask: Record<TemplateKind, { name: string; code: string }> = {
  event: { name: 'ID', code: 'TODO the event id, the same as the file name' },
  alert: { name: 'NUMBER', code: 'TODO the number of the alert, the same as the file name' },
  state: { name: 'NUMBER', code: 'TODO the number of the state, the same as the file name' },
  status: { name: '0xCODE', code: 'TODO the code as 0x80090326, the same as the file name' },
  guide: { name: 'short-name', code: 'TODO a short name with hyphens, the same as the file name' },
  wording: { name: 'LANGUAGE', code: 'TODO the tag of the language, the same as the file name' },
}

const kept = new Map<TemplateKind, string>()

/**
 * Opens the host's editor on a new file of this kind, in the right folder and with the short template in it. It names no
 * day, so that two builds of one commit are the same.
 */
export function newEntryLink(kind: TemplateKind): string {
  const before = kept.get(kind)
  if (before) return before
  const { name, code } = ask[kind]
  const text = toShortTemplate(readTemplate(kind, code, 'TODO today, such as 2026-11-23'))
  const link = newFileLink(fileFor(kind, name), text)
  kept.set(kind, link)
  return link
}
