import { readCsv } from '../decode/csv.ts'
import { readJson } from '../decode/json.ts'
import type { Observation } from '../decode/observation.ts'
import { readXml } from '../decode/xml.ts'
import type { Decoding } from './decoding.ts'
import { createJsonCutter } from './input/cutJson.ts'
import { createTableCutter } from './input/cutTable.ts'
import { createTextCutter } from './input/cutText.ts'
import type { CutSink } from './input/cutter.ts'
import { createXmlCutter } from './input/cutXml.ts'
import { isWide, readText } from './input/encoding.ts'
import type { Kind } from './input/kind.ts'
import { withLineTime } from './input/lineTime.ts'
import type { TextKind } from './input/textKind.ts'
import { addProblem, extendSpan, type FileReport, type Reading } from './readLog.ts'
import { parseTime } from './tally/time.ts'

type TextInput = Extract<Kind, { kind: 'text' }>

const encodings: Readonly<Record<string, string>> = {
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
}
const names = { xml: 'XML', json: 'JSON', table: 'table (CSV)', text: 'text' }

/** Cuts a text into records and hands those that may hold a Schannel event to the decoder. */
export async function readTextLog(
  pieces: AsyncIterable<Uint8Array>,
  { encoding, text: kind }: TextInput,
  report: FileReport,
  reading: Reading,
): Promise<void> {
  report.kind = kind.is === 'table' && kind.delimiter === '\t' ? 'table (tabs)' : names[kind.is]
  if (encoding !== 'utf-8') report.kind += `, ${encodings[encoding] ?? encoding}`
  let header: string | undefined
  const sink: CutSink = {
    broken: (why) => addProblem(report, { text: why }),
    record(text) {
      if (kind.is === 'table' && header === undefined) {
        if (text.startsWith('#TYPE')) return
        // The header is told by what it lacks, since its words are in the language of the machine.
        header = mayBeSchannel.test(text) ? '' : `${text}\n`
        if (header) return
      }
      report.records++
      const before = report.events
      if (kind.is !== 'text' && !mayBeSchannel.test(text)) return
      for (const observation of readRecord(
        kind.is === 'table' ? header + text : text,
        kind,
        reading.decoding,
      )) {
        if (observation.event === undefined) continue
        report.events++
        const timed = kind.is === 'text' ? withLineTime(observation, text) : observation
        noteTime(timed, report)
        reading.visit(timed)
      }
      // A block of text may hold several.
      report.records += Math.max(0, report.events - before - 1)
    },
  }
  const cutter =
    kind.is === 'xml'
      ? createXmlCutter(sink)
      : kind.is === 'json'
        ? createJsonCutter(sink)
        : kind.is === 'table'
          ? createTableCutter(sink)
          : createTextCutter(sink)
  let isMixed = false
  let told = performance.now()
  for await (const text of readText(pieces, encoding)) {
    // What `>>` of Windows PowerShell appends to a file is UTF-16, whatever stands before it.
    if (!isMixed && isWide(text)) {
      isMixed = true
      addProblem(report, { text: mixed })
    }
    for (let at = 0; at < text.length; at += sliceLength) {
      if (reading.signal.aborted) return
      cutter.push(text.slice(at, at + sliceLength))
      if (performance.now() - told < breath) continue
      reading.progress(report)
      await new Promise((resolve) => setTimeout(resolve))
      told = performance.now()
    }
  }
  if (reading.signal.aborted) return
  cutter.end()
  if (report.records === 0) addProblem(report, { text: noRecord[kind.is] })
  else if (report.events === 0 && kind.is === 'text') addProblem(report, { text: noRecord.text })
}

/** A text shows no more of its span than its events. */
function noteTime({ time }: Observation, report: FileReport): void {
  const ms = time === undefined ? undefined : parseTime(time)
  if (ms !== undefined) extendSpan(report, ms)
}

/** One record → what it says. Records whose values have names are read by name; what has none is read as a text. */
function readRecord(text: string, kind: TextKind, decoding: Decoding): readonly Observation[] {
  const records =
    kind.is === 'xml'
      ? readXml(text)
      : kind.is === 'json'
        ? readJson(text)
        : kind.is === 'table'
          ? readCsv(text)
          : []
  if (records.length === 0) return decoding.text(text)
  return records.flatMap((record) => decoding.record(record) ?? [])
}

/** The provider's name or one of its event ids (36864 to 36928). */
const mayBeSchannel = /schannel|36(?:8[6-9]|9[0-2])\d/i

const mixed =
  'The encoding of this text changes on the way: zero bytes stand between its characters. What is written so was not read; save that part as a file of its own.'

/** Thorough reading takes seconds for a piece of a file: between slices progress is told and a cancel is heard. */
const sliceLength = 1 << 17
/** Milliseconds. */
const breath = 100

const noRecord = {
  xml: 'This is XML, but no <Event> element is in it.',
  json: 'This is JSON, but no whole object is in it.',
  table: 'This table has no row below its header.',
  text: 'No Schannel event was recognised in this text.',
}
