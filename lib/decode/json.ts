import { fieldKey, isEventField } from './fields.ts'
import { emptyRecord, type RawRecord } from './record.ts'
import { readXml } from './xml.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

/** One value of a JSON record with the keys that lead to it, as field keys. */
type Leaf = { path: readonly string[]; value: string }

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads event records from JSON: one object, an array, or one object per line, as PowerShell, Winlogbeat, Wazuh,
 * evtx_dump, Dynatrace, NXLog, Sentinel and Splunk write them. Names decide, at any depth and in any case.
 * Text that is no JSON gives no records.
 */
export function readJson(text: string): RawRecord[] {
  const first = /\S/.exec(text)
  if (!first || (first[0] !== '{' && first[0] !== '[')) return []
  const whole = parseJson(text)
  if (whole !== undefined) return findRecords(whole, 0, text.length)
  const records: RawRecord[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const trimmed = line.trim().replace(/,$/, '')
    const value = trimmed.startsWith('{') ? parseJson(trimmed) : undefined
    if (value !== undefined) records.push(...findRecords(value, start, start + line.length))
    start += line.length + 1
  }
  return records
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/** Objects that hold an event id without an array in between are records; arrays are lists of records. */
function findRecords(value: Json, start: number, end: number): RawRecord[] {
  const records: RawRecord[] = []
  const open: { value: Json; depth: number }[] = [{ value, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: item, depth } = next
    if (typeof item !== 'object' || item === null || depth > 64) continue
    const record = isObject(item) ? readObject(item, start, end) : undefined
    if (record) records.push(record)
    else for (const child of Object.values(item).reverse()) open.push({ value: child, depth: depth + 1 })
  }
  return records
}

const idKeys = ['eventid', 'eventcode', 'eventidentifier', 'instanceid', 'id']
const timeKeys = [
  'systemtime',
  'timecreated',
  'timegenerated',
  'eventtime',
  'timestamp',
  'timewritten',
  'time',
]
const computerKeys = ['computer', 'computername', 'machinename', 'hostname', 'host']
const messageKeys = ['rendereddescription', 'message', 'description', 'msg']
const providerKeys = ['providername', 'sourcename', 'provider', 'source', 'eventsource']
/** Keys under which the fields of an event stand; `Type` or `Name` elsewhere is something else. */
const dataKeys = new Set(['eventdata', 'userdata', 'eventxml', 'data', 'xmlname', 'win'])

function readObject(item: JsonObject, start: number, end: number): RawRecord | undefined {
  const leaves = flatten(item, false)
  const id = findLeaf(leaves, idKeys, (value) => /^(?:\d{1,10}|0x[0-9a-f]{1,8})$/i.test(value))
  const distinctive = leaves.some(({ path }) => /^(?:alertdesc|errorstate)$/.test(path.at(-1) ?? ''))
  if (id === undefined && !distinctive) return undefined
  const record = emptyRecord(start)
  record.end = end
  if (id !== undefined) record.event = id
  const all = flatten(item, true)
  const schannel = all.find(({ path, value }) => /schannel$/i.test(value) && isProvider(path))
  const named = all.find(({ path }) => isProvider(path) && !path.includes('source'))
  if (schannel) record.provider = 'Schannel'
  else if (named) record.provider = named.value
  const time = findLeaf(all, timeKeys, (value) => value !== '')
  if (time) record.time = toIsoTime(time)
  const computer = findLeaf(all, computerKeys, (value) => value !== '')
  if (computer) record.computer = computer
  const message = findLeaf(all, messageKeys, (value) => value !== '')
  if (message) record.message = message
  readLeaves(all, record)
  return record
}

const isProvider = (path: readonly string[]): boolean =>
  providerKeys.includes(path.at(-1) ?? '') || (path.at(-1) === 'name' && path.includes('provider'))

function readLeaves(leaves: readonly Leaf[], record: RawRecord): void {
  for (const { path, value } of leaves) {
    const key = path.at(-1) ?? ''
    const inData = path.some((part) => dataKeys.has(part))
    if (value.includes('<Data') || value.includes('<EventData') || value.includes('<UserData')) {
      const inner = readXml(value)[0]
      inner?.fields.forEach((text, name) => {
        if (!record.fields.has(name)) record.fields.set(name, text)
      })
      record.unnamed.push(...(inner?.unnamed ?? []))
    } else if (key === 'eventdata' && value.trimStart().startsWith('{')) {
      const inner = parseJson(value)
      if (isObject(inner)) readLeaves(flatten(inner, true, ['eventdata']), record)
    } else if (isEventField(key) && (inData || !/^(?:name|type|error|path|protocol|errorcode)$/.test(key))) {
      if (!record.fields.has(key)) record.fields.set(key, value)
    } else if (inData && (key === 'data' || /^param\d$|^data\d$/.test(key)) && value)
      record.unnamed.push(value)
  }
}

function findLeaf(
  leaves: readonly Leaf[],
  keys: readonly string[],
  fits: (value: string) => boolean,
): string | undefined {
  for (const key of keys) {
    const found = leaves.find(({ path, value }) => {
      const last = path.at(-1) ?? ''
      return (last === key || `${path.at(-2) ?? ''}${last}` === key) && fits(value.trim())
    })
    if (found) return found.value.trim()
  }
  return undefined
}

/** Keys that hold the text of an element when XML was turned into JSON. */
const textKey = /^(?:#text|text|_text|\$t|_|value|@value|content)$/i

/** All values below an object with their keys, dots and attribute wrappers resolved. Stops after 2,000. */
function flatten(item: JsonObject, arrays: boolean, above: readonly string[] = []): Leaf[] {
  const leaves: Leaf[] = []
  const open: { value: Json; path: readonly string[] }[] = [{ value: item, path: above }]
  for (let n = 0; n < open.length && leaves.length < 2000; n++) {
    const { value, path } = open[n] ?? { value: null, path: above }
    if (Array.isArray(value)) {
      if (arrays) for (const child of value) open.push({ value: child, path })
    } else if (isObject(value)) {
      const named = readNamed(value)
      if (named) leaves.push({ path: [...path, fieldKey(named.name)], value: named.value })
      for (const [key, child] of Object.entries(value)) {
        const keys = key.split('.').map(fieldKey).filter(Boolean)
        const wraps = textKey.test(key) || /^[#@$]?attributes?$|^\$$/i.test(key)
        if (path.length < 32) open.push({ value: child, path: wraps ? path : [...path, ...keys] })
      }
    } else if (value !== null) leaves.push({ path, value: String(value) })
  }
  return leaves
}

/** `{ "@Name": "AlertDesc", "#text": "40" }` and `{ "$": { "Name": "AlertDesc" }, "_": "40" }`. */
function readNamed(item: JsonObject): { name: string; value: string } | undefined {
  const attributes = item['#attributes'] ?? item.$ ?? item._attributes
  const name = Object.entries({ ...item, ...(isObject(attributes) ? attributes : {}) }).find(([key]) =>
    /^[@#$_-]?name$/i.test(key),
  )?.[1]
  const value = Object.entries(item).find(([key]) => textKey.test(key))?.[1]
  if (typeof name !== 'string' || !isEventField(fieldKey(name))) return undefined
  return typeof value === 'string' || typeof value === 'number' ? { name, value: String(value) } : undefined
}

/** Windows PowerShell writes `/Date(1606649840784)/`: milliseconds since 1970, UTC. */
function toIsoTime(text: string): string {
  const ms = /^\/Date\((\d{1,14})\)\/$/.exec(text)?.[1]
  return ms ? new Date(Number(ms)).toISOString() : text
}
