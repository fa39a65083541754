import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import * as evtx from '../fixtures/evtx/loggedEvent.ts'
import { readBytes } from '../fixtures/evtx/readBytes.ts'
import { writeEvtx } from '../fixtures/evtx/writeEvtx.ts'
import { asCsv, asJson, asText, asXml, csvHeader, generated, received } from '../fixtures/exports.ts'

const two = [received(46), generated(40, 1205)]
const local = [
  { ...received(46), time: '9/29/2026 10:01:02 AM' },
  { ...generated(40, 1205), time: '9/29/2026 10:01:03 AM' },
]
const german = `Ebene,Datum und Uhrzeit,Quelle,Ereignis-ID,Aufgabenkategorie\nFehler,29.09.2026 10:01:02,Schannel,36887,Keine,"Es wurde eine schwerwiegende Warnung vom Remoteendpunkt empfangen. Die schwerwiegende Warnung hat folgenden für das TLS-Protokoll definierten Code: 46."\n${asCsv(local[1] ?? generated(40, 1205))}\n`
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2 + 2 * text.length)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, true)
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), true)
  return bytes
}
const windows1252 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))
const xml = two.map((event) => asXml(event)).join('\n')

const inputs: [name: string, bytes: Uint8Array, kind: string][] = [
  ['XML of wevtutil', utf8(xml), 'XML'],
  [
    'XML of Event Viewer',
    utf8(`<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<Events>${xml}</Events>`),
    'XML',
  ],
  [
    'the XML view with its residue',
    utf8(xml.replaceAll('<Event ', '- <Event ').replaceAll('<System>', '\n- <System>')),
    'XML',
  ],
  ['XML in UTF-16', utf16(xml), 'XML, UTF-16 LE'],
  ['XML in gzip', gzipSync(xml), 'XML, gzip'],
  ['a JSON array', utf8(`[\n${two.map(asJson).join(',\n')}\n]`), 'JSON'],
  ['JSON Lines', utf8(two.map(asJson).join('\n')), 'JSON'],
  [
    'a JSON array in UTF-16, as PowerShell redirects it',
    utf16(`[${two.map(asJson).join(',')}]`),
    'JSON, UTF-16 LE',
  ],
  ['CSV of Event Viewer', utf8([csvHeader, ...local.map((e) => asCsv(e))].join('\r\n')), 'table (CSV)'],
  ['CSV with a German header', utf8(german), 'table (CSV)'],
  ['CSV with a German header in Windows-1252', windows1252(german), 'table (CSV), Windows-1252'],
  [
    'a text with tabs',
    utf8([csvHeader.replaceAll(',', '\t'), ...local.map((e) => asCsv(e, '\t'))].join('\r\n')),
    'table (tabs)',
  ],
  ['copied details', utf8(local.map(asText).join('\n')), 'text'],
  ['lines', utf8(two.map((e) => e.message).join('\n')), 'text'],
]

for (const [name, bytes, kind] of inputs) {
  test(`${name}: every event is read`, async () => {
    const { observations, report } = await readBytes(bytes)
    expect(observations.map(({ event, alert, state }) => [event, alert, state])).toEqual([
      [36887, 46, undefined],
      [36888, 40, 1205],
    ])
    expect(report).toMatchObject({ kind, events: 2, problems: [] })
  })
}

test('events of other providers in XML are counted, also when they mention Schannel', async () => {
  const other = asXml(received(46), 'Microsoft-Windows-Kernel-General')
  const { report } = await readBytes([xml, other, other.replace('46', 'Schannel')].join('\n'))
  expect(report).toMatchObject({ records: 4, events: 2 })
})

test('half a record is said; the others count', async () => {
  const { report } = await readBytes(xml.slice(0, -20))
  expect(report).toMatchObject({
    events: 1,
    problems: [{ text: 'The last <Event> is cut off and was left out.' }],
  })
})

test('gzip that is cut off counts as far as it goes', async () => {
  const packed = gzipSync(Array.from({ length: 5000 }, () => xml).join('\n'))
  const { report } = await readBytes(packed.subarray(0, packed.length / 2))
  expect(report.events).toBeGreaterThan(0)
  expect(report.problems).toContainEqual({
    text: 'The gzip data is damaged or cut off; what came before it was read.',
  })
})

test('an event log in gzip is read', async () => {
  const { report } = await readBytes(gzipSync(writeEvtx([evtx.received(40)])))
  expect(report).toMatchObject({ kind: 'event log (EVTX), gzip', events: 1, problems: [] })
})

const bad: [name: string, bytes: Uint8Array, sentence: string][] = [
  ['an empty file', new Uint8Array(), 'This file is empty.'],
  ['HTML', utf8('<!doctype html><p>hello</p>'), 'This is XML, but no <Event> element is in it.'],
  ['a letter', utf8('Dear admin,\nnothing works.'), 'No Schannel event was recognised in this text.'],
  ['a table of one row', utf8('a,b,c\n'), 'This table has no row below its header.'],
  ['broken JSON', utf8('{"a":'), 'The last JSON object is cut off and was left out.'],
]

for (const [name, bytes, sentence] of bad) {
  test(`${name} ends in a sentence`, async () => {
    const { report } = await readBytes(bytes)
    expect(report.events).toBe(0)
    expect(report.problems[0]?.text).toBe(sentence)
  })
}

test('the lines of Format-Table and of a shipper have their times', async () => {
  const table =
    'TimeCreated                     Id LevelDisplayName Message\n-----------                     -- ---------------- -------\n9/29/2026 10:01:02 AM        36888 Error            The following fatal alert was generated: 40. The internal error state is 1205.\n29.09.2026 10:01:03          36887 Error            The following fatal alert was received: 46.\n'
  const shipped =
    '2026-09-29T10:01:04Z WEB01 Schannel 36887 The following fatal alert was received: 46.\nno time: The following fatal alert was received: 40.\n'
  const { observations, report } = await readBytes(table + shipped)
  expect(observations.map(({ alert, time }) => [alert, time])).toEqual([
    [40, '9/29/2026 10:01:02 AM'],
    [46, '29.09.2026 10:01:03'],
    [46, '2026-09-29T10:01:04Z'],
    [40, undefined],
  ])
  expect(report.records).toBe(4)
})

test('JSON Lines that begin in the middle of a line lose that line only, and the same complaint is counted', async () => {
  const [line = ''] = two.map(asJson)
  const { report } = await readBytes(['{"cut": "', line, '{"cut": "', line].join('\n'))
  expect(report).toMatchObject({
    events: 2,
    problems: [{ text: 'A line that is no whole JSON object was left out.', times: 2 }],
  })
})

test('UTF-16 appended to a text of single bytes is said; zeros at the end are not', async () => {
  const text = 'The following fatal alert was received: 46.\r\n'.repeat(4)
  const appended = await readBytes(Buffer.concat([utf8(text), utf16(text)]))
  expect(appended.report.events).toBe(4)
  expect(appended.report.problems).toEqual([
    { text: expect.stringContaining('The encoding of this text changes on the way') },
  ])
  const zeros = await readBytes(Buffer.concat([utf8(text), Buffer.alloc(4096)]))
  expect(zeros.report).toMatchObject({ events: 4, problems: [] })
})
