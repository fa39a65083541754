import { fieldKey } from './fields.ts'
import { emptyRecord, type RawRecord } from './record.ts'

/** An XML tag or the text between two tags. */
type Tag = { name: string; closing: boolean; empty: boolean; attributes: string; start: number; end: number }

/**
 * Reads Windows event XML in any state: one `Event` or many without a root, single or double or doubled quotes, the
 * `- ` residue of Event Viewer's tree, a fragment of `EventData` alone. Not an XML parser: it only looks for the
 * elements that event records have, in one pass.
 */
export function readXml(text: string): RawRecord[] {
  if (!text.includes('<')) return []
  const records: RawRecord[] = []
  let record: RawRecord | undefined
  let userData = false
  const close = (end: number) => {
    if (record && (record.event !== undefined || record.fields.size > 0 || record.unnamed.length > 0)) {
      record.end = end
      records.push(record)
    }
    record = undefined
    userData = false
  }
  let lastEnd = 0
  for (const tag of readTags(text)) {
    const name = tag.name.toLowerCase()
    if (name === 'event') {
      if (tag.closing) close(tag.end)
      else {
        close(lastEnd)
        record = emptyRecord(tag.start)
      }
      lastEnd = tag.end
      continue
    }
    if (tag.closing) {
      if (name === 'userdata') userData = false
      if (record && isRecordElement(name)) lastEnd = tag.end
      continue
    }
    if (!isRecordElement(name) && !(userData && record)) continue
    if (name === 'eventid' && record?.event !== undefined) close(lastEnd)
    record ??= emptyRecord(tag.start)
    lastEnd = tag.end
    const value = tag.empty ? '' : leafText(text, tag.end)
    if (!tag.empty && value !== undefined) lastEnd = tag.end + value.length
    readElement(record, name, tag, unescapeXml(value ?? ''), userData)
    if (name === 'userdata') userData = true
  }
  close(lastEnd)
  return records
}

const elements = new Set([
  'provider',
  'eventid',
  'timecreated',
  'computer',
  'data',
  'userdata',
  'eventdata',
  'renderinginfo',
  'message',
  'eventrecordid',
  'channel',
  'system',
  'keywords',
])
const isRecordElement = (name: string): boolean => elements.has(name)

function readElement(record: RawRecord, name: string, tag: Tag, value: string, userData: boolean): void {
  const trimmed = value.trim()
  if (name === 'eventid') record.event = trimmed
  else if (name === 'provider') record.provider = attribute(tag, 'Name') ?? attribute(tag, 'Guid') ?? ''
  else if (name === 'timecreated') {
    const time = attribute(tag, 'SystemTime')
    if (time) record.time = time
  } else if (name === 'computer') {
    if (trimmed) record.computer = trimmed
  } else if (name === 'renderinginfo') {
    const culture = attribute(tag, 'Culture')
    if (culture) record.language = culture
  } else if (name === 'message') record.message = value
  else if (name === 'data') {
    const field = attribute(tag, 'Name')
    if (field) record.fields.set(fieldKey(field), trimmed)
    else if (trimmed) record.unnamed.push(trimmed)
  } else if (userData && name !== 'userdata' && name !== 'eventxml') {
    record.fields.set(fieldKey(tag.name), trimmed)
  }
}

/** `Name='AlertDesc'`, also with doubled quotes (CSV) and escaped ones (a string inside JSON). */
function attribute(tag: Tag, name: string): string | undefined {
  const found = new RegExp(
    `\\b${name}\\s{0,3}=\\s{0,3}(\\\\?"{1,2}|\\\\?'{1,2})([^"'\\\\<>]{0,400})`,
    'i',
  ).exec(tag.attributes)
  return found?.[2] === undefined ? undefined : unescapeXml(found[2])
}

/** Text up to the next tag. */
function leafText(text: string, from: number): string | undefined {
  const next = text.indexOf('<', from)
  return next < 0 ? text.slice(from, from + 2000) : text.slice(from, next)
}

/** All tags in order. A `<` that comes before the `>` starts anew, so the pass is linear on any input. */
function* readTags(text: string): Generator<Tag> {
  const namePattern = /<(\/?)(?:[\w-]{1,20}:)?([A-Za-z][\w-]{0,60})/y
  let i = text.indexOf('<')
  while (i >= 0) {
    namePattern.lastIndex = i
    const head = namePattern.exec(text)
    if (!head) {
      i = text.indexOf('<', i + 1)
      continue
    }
    let j = i + head[0].length
    let c = text.charCodeAt(j)
    while (j < text.length && c !== 60 && c !== 62) c = text.charCodeAt(++j)
    if (c === 62) {
      const attributes = text.slice(i + head[0].length, j)
      const empty = attributes.trimEnd().endsWith('/')
      yield { name: head[2] ?? '', closing: head[1] === '/', empty, attributes, start: i, end: j + 1 }
      i = text.indexOf('<', j + 1)
    } else i = j < text.length ? j : -1
  }
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** `&lt;` and its kin, and numeric ones, each once. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g,
    (all, name, dec, hex) => {
      if (name) return entities[name as string] ?? all
      const code = dec ? Number(dec) : Number.parseInt(hex as string, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
    },
  )
}
