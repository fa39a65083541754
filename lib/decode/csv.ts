import { fieldKey, isEventField } from './fields.ts'
import { emptyRecord, type RawRecord } from './record.ts'
import { readXml } from './xml.ts'

type Row = { cells: string[]; start: number; end: number }

/**
 * Rows of a CSV or TSV export. A header with known names gives cells by name (Export-Csv, Splunk, Sentinel); else a row
 * counts when one cell is `Schannel` and another an event id, and its last or longest cell is the message, because
 * Event Viewer's header is in the user's language and one name short.
 */
export function readCsv(text: string): RawRecord[] {
  const separator = findSeparator(text)
  if (!separator) return []
  const rows = readRows(text, separator)
  const header = rows[0]?.cells.map(fieldKey) ?? []
  const named =
    header.some((key) => idNames.has(key)) &&
    header.some((key) => messageNames.has(key) || key === 'eventdata' || isEventField(key))
  return rows.slice(named ? 1 : 0).flatMap((row) => (named ? readNamed(row, header) : readUnnamed(row)) ?? [])
}

const idNames = new Set(['id', 'eventid', 'eventcode', 'instanceid', 'eventidentifier'])
const messageNames = new Set(['message', 'rendereddescription', 'description', 'raw'])
const providerNames = new Set(['providername', 'source', 'sourcename', 'provider', 'eventsource'])
const timeNames = new Set([
  'timecreated',
  'timegenerated',
  'dateandtime',
  'time',
  'date',
  'timewritten',
  'systemtime',
])
const computerNames = new Set(['machinename', 'computer', 'computername', 'host', 'hostname'])

/** The separator next to a cell `Schannel`, or next to a header name. */
function findSeparator(text: string): string | undefined {
  const cell =
    /(?:^|[,;\t])"?(?:Microsoft-Windows-)?Schannel"?[^\S\t\n]{0,3}([,;\t])|([,;\t])"?Schannel"?[^\S\t\n]{0,3}(?:$|[\r\n])/im.exec(
      text,
    )
  return cell?.[1] ?? cell?.[2]
}

/** Rows with quoted cells that may hold line breaks and doubled quotes. One pass; an open quote ends with the text. */
function readRows(text: string, separator: string): Row[] {
  const rows: Row[] = []
  let cells: string[] = []
  let start = 0
  let i = 0
  while (i <= text.length) {
    if (i === text.length && cells.length === 0) break
    const cell = text[i] === '"' ? readQuoted(text, i) : readPlain(text, i, separator)
    cells.push(cell.value)
    i = cell.end
    if (text[i] === separator) {
      i++
      continue
    }
    rows.push({ cells, start, end: i })
    cells = []
    if (text[i] === '\r' && text[i + 1] === '\n') i++
    i++
    start = i
  }
  return rows
}

function readPlain(text: string, from: number, separator: string): { value: string; end: number } {
  let i = from
  while (i < text.length && text[i] !== separator && text[i] !== '\n' && text[i] !== '\r') i++
  return { value: text.slice(from, i), end: i }
}

function readQuoted(text: string, from: number): { value: string; end: number } {
  let value = ''
  let i = from + 1
  for (;;) {
    const quote = text.indexOf('"', i)
    if (quote < 0) return { value: value + text.slice(i), end: text.length }
    value += text.slice(i, quote)
    if (text[quote + 1] !== '"') {
      i = quote + 1
      break
    }
    value += '"'
    i = quote + 2
  }
  // Blanks between the closing quote and the separator.
  while (text[i] === ' ') i++
  return { value, end: i }
}

function readNamed(row: Row, header: readonly string[]): RawRecord | undefined {
  const record = emptyRecord(row.start)
  record.end = row.end
  row.cells.forEach((cell, n) => {
    const key = header[n] ?? ''
    const value = cell.trim()
    if (!value) return
    if (idNames.has(key)) {
      if (record.event === undefined || key === 'eventid') record.event = value
    } else if (providerNames.has(key)) record.provider = value
    else if (messageNames.has(key)) record.message = cell
    else if (timeNames.has(key)) record.time ??= value
    else if (computerNames.has(key)) record.computer ??= value
    else if (value.includes('<Data'))
      for (const [name, text] of readXml(value)[0]?.fields ?? []) record.fields.set(name, text)
    else if (isEventField(key) && key !== 'type' && key !== 'name') record.fields.set(key, value)
  })
  // Event Viewer's own header has no name for the message.
  if (record.message === undefined && row.cells.length > header.length)
    record.message = row.cells.at(-1) ?? ''
  return record.event === undefined ? undefined : record
}

const time = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\D{0,3}\d{1,2}:\d{2}/

function readUnnamed(row: Row): RawRecord | undefined {
  const trimmed = row.cells.map((cell) => cell.trim())
  const provider = trimmed.find((cell) => /^(?:Microsoft-Windows-)?Schannel$/i.test(cell))
  const event = trimmed.find((cell) => /^\d{3,5}$/.test(cell) && Number(cell) >= 256)
  if (!provider || !event) return undefined
  const record = emptyRecord(row.start)
  record.end = row.end
  record.provider = provider
  record.event = event
  const when = trimmed.find((cell) => time.test(cell))
  if (when) record.time = when
  const message = trimmed.reduce((a, b) => (b.length > a.length ? b : a), '')
  if (message.length > 20 && message !== when) record.message = message
  return record
}
