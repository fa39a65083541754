import { expect, test } from '@playwright/test'
import { createJsonCutter } from '../../lib/triage/input/cutJson.ts'
import { createTableCutter } from '../../lib/triage/input/cutTable.ts'
import { createTextCutter } from '../../lib/triage/input/cutText.ts'
import type { CutSink, Cutter } from '../../lib/triage/input/cutter.ts'
import { createXmlCutter } from '../../lib/triage/input/cutXml.ts'
import { findKind } from '../../lib/triage/input/kind.ts'
import { received } from '../fixtures/evtx/loggedEvent.ts'
import { writeEvtx } from '../fixtures/evtx/writeEvtx.ts'

/** Cuts a text that arrives in pieces of the given length. */
function cut(create: (sink: CutSink) => Cutter, text: string, length: number) {
  const records: string[] = []
  const broken: string[] = []
  const cutter = create({ record: (r) => records.push(r), broken: (why) => broken.push(why) })
  for (let at = 0; at < text.length; at += length) cutter.push(text.slice(at, at + length))
  cutter.end()
  return { records, broken }
}

const event = (id: number) => `<Event xmlns='x'><System><EventID>${id}</EventID></System><EventData/></Event>`

const cases: {
  name: string
  create: (sink: CutSink) => Cutter
  text: string
  records: string[]
  broken?: string[]
}[] = [
  {
    name: 'XML with a root element',
    create: createXmlCutter,
    text: `<?xml version="1.0"?>\n<Events>${event(1)}\n ${event(2)}</Events>`,
    records: [event(1), event(2)],
  },
  {
    name: 'XML of wevtutil, without a root and without breaks',
    create: createXmlCutter,
    text: event(1) + event(2) + event(3),
    records: [event(1), event(2), event(3)],
  },
  {
    name: 'XML with half a record in the middle',
    create: createXmlCutter,
    text: `${event(1)}<Event xmlns='x'><System>${event(2)}`,
    records: [event(1), event(2)],
    broken: ['Half an <Event>, cut off by the next one, was left out.'],
  },
  {
    name: 'XML that ends in half a record',
    create: createXmlCutter,
    text: `${event(1)}<Event xmlns='x'><System><EventID>2`,
    records: [event(1)],
    broken: ['The last <Event> is cut off and was left out.'],
  },
  {
    name: 'a JSON array with brackets and quotes inside strings',
    create: createJsonCutter,
    text: '[\n {"a":"}]{\\"["},\n {"b":[{"c":1}]}\n]',
    records: ['{"a":"}]{\\"["}', '{"b":[{"c":1}]}'],
  },
  {
    name: 'JSON Lines with a broken line between',
    create: createJsonCutter,
    text: '{"a":1}\r\n{"b":2\r\n{"c":3}\n\n{"d":4}',
    records: ['{"a":1}', '{"c":3}', '{"d":4}'],
    broken: ['A line that is no whole JSON object was left out.'],
  },
  {
    name: 'JSON objects one after the other, printed over several lines',
    create: createJsonCutter,
    text: '{\n "a": 1\n}\n{\n "b": {}\n}\n',
    records: ['{\n "a": 1\n}', '{\n "b": {}\n}'],
  },
  {
    name: 'a JSON array that is cut off',
    create: createJsonCutter,
    text: '[{"a":1},{"b":',
    records: ['{"a":1}'],
    broken: ['The last JSON object is cut off and was left out.'],
  },
  {
    name: 'a wrapper object that is cut off: its whole records count',
    create: createJsonCutter,
    text: '{"value":[{"a":1},{"b":2},{"c"',
    records: ['{"a":1}', '{"b":2}'],
    broken: ['The last JSON object is cut off and was left out.'],
  },
  {
    name: 'CSV rows with line breaks and doubled quotes inside quotes',
    create: createTableCutter,
    text: 'Level,Source\r\nError,"one\r\ntwo, ""three"""\r\nError,four\r\n',
    records: ['Level,Source\r', 'Error,"one\r\ntwo, ""three"""\r', 'Error,four\r'],
  },
  {
    name: 'CSV whose last row is cut off inside quotes',
    create: createTableCutter,
    text: 'a,b\n1,"x\ny',
    records: ['a,b', '1,"x', 'y'],
    broken: ['The last row is cut off inside quotes; its lines were read one by one.'],
  },
  {
    name: 'text where the first label comes again',
    create: createTextCutter,
    text: 'Log Name:  System\nDate: 1\n\nmore\nLog Name:  System\nDate: 2\n',
    records: ['Log Name:  System\nDate: 1\n\nmore', 'Log Name:  System\nDate: 2'],
  },
  {
    name: 'text with Japanese labels',
    create: createTextCutter,
    text: 'ログの名前: System\n日付: 1\nログの名前: System\n日付: 2',
    records: ['ログの名前: System\n日付: 1', 'ログの名前: System\n日付: 2'],
  },
  {
    name: 'wevtutil text',
    create: createTextCutter,
    text: 'Event[0]:\n  Id: 1\nEvent[1]:\n  Id: 2',
    records: ['Event[0]:\n  Id: 1', 'Event[1]:\n  Id: 2'],
  },
]

for (const { name, create, text, records, broken = [] } of cases) {
  test(`${name}: the same records wherever the pieces of the file are cut`, () => {
    for (const length of [1, 2, 3, 5, 7, 11, 1000]) {
      expect(cut(create, text, length), `pieces of ${length}`).toEqual({ records, broken })
    }
  })
}

test('a wrapper object larger than any event is opened and its array read', () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => `{"id":${i},"text":"${'x'.repeat(40)}"}`)
  const { records, broken } = cut(createJsonCutter, `{"value":[${rows.join(',')}]}`, 65_536)
  expect(records).toHaveLength(rows.length)
  expect(broken).toEqual([])
})

test('a quote that is never closed costs no row behind it', () => {
  const rows = Array.from({ length: 40_000 }, (_, i) => `Error,Schannel,36887,row ${i}`)
  rows[5] = 'Error,"Schannel,36887,row 5'
  const { records, broken } = cut(createTableCutter, rows.join('\n'), 65_536)
  expect(records).toHaveLength(rows.length)
  expect(broken).toHaveLength(1)
})

const utf16 = (text: string, littleEndian: boolean, mark: boolean) => {
  const marked = mark ? `\uFEFF${text}` : text
  const bytes = new Uint8Array(2 * marked.length)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < marked.length; i++) view.setUint16(2 * i, marked.charCodeAt(i), littleEndian)
  return bytes
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))

const kinds: [name: string, bytes: Uint8Array, kind: Record<string, unknown>][] = [
  ['an event log', writeEvtx([received(40)]), { kind: 'evtx' }],
  ['gzip', latin1('\x1f\x8b\x08\x00'), { kind: 'gzip' }],
  ['an empty file', new Uint8Array(), { kind: 'empty' }],
  ['XML', utf8(event(1)), { kind: 'text', encoding: 'utf-8', text: { is: 'xml' } }],
  ['XML behind a byte order mark', utf8(`\uFEFF${event(1)}`), { encoding: 'utf-8', text: { is: 'xml' } }],
  [
    'XML in UTF-16 as PowerShell redirects it',
    utf16(event(1), true, true),
    { encoding: 'utf-16le', text: { is: 'xml' } },
  ],
  [
    'XML in UTF-16 without a mark',
    utf16(event(1), true, false),
    { encoding: 'utf-16le', text: { is: 'xml' } },
  ],
  [
    'XML in UTF-16, big end first',
    utf16(event(1), false, true),
    { encoding: 'utf-16be', text: { is: 'xml' } },
  ],
  ['XML in UTF-16, big end first, without a mark', utf16(event(1), false, false), { encoding: 'utf-16be' }],
  [
    'German text in Windows-1252',
    latin1('Beschreibung: Zustand f\xfcr 40'),
    { encoding: 'windows-1252', text: { is: 'text' } },
  ],
  ['the residue of Event Viewer', utf8(`- ${event(1)}`), { text: { is: 'xml' } }],
  ['JSON', utf8('[{"Id":36887}]'), { text: { is: 'json' } }],
  ['JSON Lines', utf8('{"Id":36887}\n'), { text: { is: 'json' } }],
  [
    'CSV with a German header',
    utf8(
      'Ebene,Datum und Uhrzeit,Quelle,Ereignis-ID,Aufgabenkategorie\nFehler,29.09.2026 10:01:02,Schannel,36887,Keine,"Text"',
    ),
    { text: { is: 'table', delimiter: ',' } },
  ],
  [
    'TSV',
    utf8('Level\tDate and Time\tSource\nError\t9/29/2026\tSchannel\tx'),
    { text: { is: 'table', delimiter: '\t' } },
  ],
  [
    'CSV with semicolons',
    utf8('"Id";"ProviderName";"Message"\n"36887";"Schannel";"x"'),
    { text: { is: 'table', delimiter: ';' } },
  ],
  [
    'CSV of PowerShell with its type line',
    utf8('#TYPE System.X\r\n"Id","ProviderName","Message"\r\n"1","S","x"'),
    { text: { is: 'table', delimiter: ',' } },
  ],
  [
    'prose with commas',
    utf8('A fatal alert, they say, was received.\nAnd then, again, nothing.'),
    { text: { is: 'text' } },
  ],
]

for (const [name, bytes, kind] of kinds) {
  test(`the kind is told by content: ${name}`, () => {
    expect(findKind(bytes, false)).toMatchObject(kind)
  })
}

const sentences: [name: string, bytes: Uint8Array, sentence: RegExp][] = [
  ['a zip archive', latin1('PK\x03\x04\x14\x00\x00\x00'), /^This is a zip archive\. Extract it first/],
  ['a zip archive with a password', latin1('PK\x03\x04\x14\x00\x01\x00'), /zip archive with a password/],
  ['a 7-Zip archive', latin1('7z\xbc\xaf\x27\x1c\x00\x04'), /7-Zip/],
  [
    'a picture',
    latin1('\x89PNG\r\n\x1a\n\x00\x00\x00\x0d\x00\x00\x02\x00\x00\x00'),
    /neither an event log nor text/,
  ],
  ['an empty zip archive', latin1(`PK\x05\x06${'\0'.repeat(18)}`), /^This is a zip archive\./],
  [
    'a workbook',
    latin1(`PK\x03\x04\x14\0\x06\0${'\0'.repeat(22)}[Content_Types].xml`),
    /Office document.*Save its table as CSV/,
  ],
  ['what bzip2 packed', latin1('BZh91AY&SY\x9f\x01\x02\x80'), /packed with bzip2\. Unpack it/],
  ['a log of Windows XP', latin1('\x30\x00\x00\x00LfLe\x01\x00\x00\x00'), /Windows XP or Server 2003/],
]

for (const [name, bytes, sentence] of sentences) {
  test(`a sentence says what to do with ${name}`, () => {
    const kind = findKind(bytes, false)
    expect(kind.kind === 'unreadable' ? kind.why : kind).toMatch(sentence)
  })
}
