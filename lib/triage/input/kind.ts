import { latin } from '../evtx/search.ts'
import { findEncoding } from './encoding.ts'
import { findTextKind, type TextKind } from './textKind.ts'

/** What an input is, told by its first bytes and never by its name. */
export type Kind =
  | { kind: 'evtx'; headerSize: number }
  | { kind: 'gzip' }
  | { kind: 'text'; encoding: string; text: TextKind }
  | { kind: 'unreadable'; why: string }
  | { kind: 'empty' }

/** How much of the front is enough to tell. */
export const headSize = 1 << 16

/** `cut`: the head is only the front of a longer input. */
export function findKind(head: Uint8Array, cut: boolean): Kind {
  if (head.length === 0) return { kind: 'empty' }
  const magic = latin(head, 0, 8)
  if (magic.startsWith('ElfFile\0')) return { kind: 'evtx', headerSize: 4096 }
  // A file whose header was cut away still has its chunks.
  if (magic.startsWith('ElfChnk\0')) return { kind: 'evtx', headerSize: 0 }
  if (magic.startsWith('\x1f\x8b')) return { kind: 'gzip' }
  if (zips.some((start) => magic.startsWith(start))) return { kind: 'unreadable', why: zipSentence(head) }
  for (const [start, why] of foreign) if (magic.startsWith(start)) return { kind: 'unreadable', why }
  if (latin(head, 4, 8) === 'LfLe') return { kind: 'unreadable', why: oldLog }
  const encoding = findEncoding(head, cut)
  if (!encoding) {
    return {
      kind: 'unreadable',
      why: 'This is neither an event log nor text. Triage reads .evtx files and exports as XML, CSV, JSON or text.',
    }
  }
  return { kind: 'text', encoding, text: findTextKind(new TextDecoder(encoding).decode(head)) }
}

/** Hoisted: the list below is made of it. */
function packed(by: string): string {
  return `This is packed with ${by}. Unpack it and drop the file that is in it; of packed files only gzip is read as it is.`
}

const oldLog =
  'This is a log of Windows XP or Server 2003 (.evt). Open it in Event Viewer of a newer Windows, save it as .evtx and drop that file.'

const foreign: readonly [string, string][] = [
  ['7z\xbc\xaf\x27\x1c', 'This is a 7-Zip archive. Extract it and drop the files that are in it.'],
  ['BZh', packed('bzip2')],
  ['\xfd7zXZ\0', packed('xz')],
  ['\x28\xb5\x2f\xfd', packed('Zstandard')],
  ['MSCF', 'This is a cabinet archive (.cab). Extract it and drop the files that are in it.'],
  ['Rar!', 'This is a RAR archive. Extract it and drop the files that are in it.'],
  [
    '\xd0\xcf\x11\xe0',
    'This is an old Office document, not a log. Save its table as CSV and drop that file.',
  ],
  ['%PDF', 'This is a PDF, not a log. Copy the events out of it as text and paste them here.'],
  ['\x0a\x0d\x0d\x0a', 'This is a network capture, not an event log.'],
  ['\xd4\xc3\xb2\xa1', 'This is a network capture, not an event log.'],
  ['regf', 'This is a registry file, not an event log.'],
  ['MZ', 'This is a program, not a log.'],
]

/** A first entry, an empty archive, one in several parts. */
const zips = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']

/**
 * Bit 0 of the general flags of the first entry says that it is encrypted (APPNOTE.TXT 4.4.4); a workbook or a document
 * is a zip archive too, and begins with the list of its parts.
 */
function zipSentence(head: Uint8Array): string {
  if (latin(head, 30, 49) === '[Content_Types].xml')
    return 'This is an Office document, not a log. Save its table as CSV and drop that file.'
  return (head[6] ?? 0) & 1
    ? 'This is a zip archive with a password. Extract it first, then drop the files that are in it.'
    : 'This is a zip archive. Extract it first, then drop the files that are in it. A single file packed with gzip is read as it is.'
}
