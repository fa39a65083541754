import { isEventId } from '../codes/event.ts'
import { findEventByFields, findWindowsByFields, readFields } from './fields.ts'
import type { Finding, Part } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import { emptyRecord, type RawRecord } from './record.ts'

/** A record that names another provider is none of ours, whatever its numbers. */
export const isForeign = ({ provider }: RawRecord): boolean =>
  provider !== undefined && provider !== '' && !isSchannel(provider)

const isSchannel = (provider: string): boolean =>
  /schannel$|1f678132-5938-4686-9fdc-c8ff68f15c85/i.test(provider.trim())

/** What a record without an event id must hold to be taken for one of Schannel's. */
const telling = ['alertdesc', 'errorstate', 'callerprocessimagename', 'exchangestrength']

/**
 * One record of any export → what it says, or undefined when it is not Schannel's. Fields by name are exact; values
 * without names are compared with the layouts of the event and said to be a guess. `readMessage` reads the text.
 */
export function toFinding(
  record: RawRecord,
  knowledge: Knowledge,
  line: number,
  readMessage: (text: string) => Part | undefined,
): Finding | undefined {
  if (isForeign(record)) return undefined
  const id = record.event === undefined ? undefined : Number(record.event)
  if (id !== undefined && !isEventId(id)) return undefined
  const { fields } = record
  const fits =
    telling.some((key) => fields.has(key)) ||
    (fields.has('errorcode') && fields.has('errorstatus')) ||
    (fields.size === 1 && /^(?:D?TLS|SSL) \d/.test(fields.get('protocol') ?? ''))
  if (id === undefined && !fits) return undefined
  const event = id ?? findEventByFields(fields, knowledge)
  const fromFields = event === undefined ? undefined : layOut(record, event, knowledge)
  const named = readFields(fromFields ?? fields, knowledge.types)
  const part: Part = { ...named }
  if (event !== undefined && event !== 36884 && !fields.has('targetname')) delete part.target
  const said = record.message ? readMessage(record.message) : undefined
  const merged: Part =
    said && (said.event === undefined || said.event === event) ? { ...said, ...part } : part
  if (event !== undefined) {
    merged.event = event
    const windows = findWindowsByFields(fields, event, knowledge)
    if (windows.length > 0 && !merged.windows) merged.windows = windows
  }
  if (record.time) merged.time = record.time
  if (record.computer) merged.computer = record.computer
  if (record.language && !merged.language) merged.language = record.language
  return {
    kind: 'record',
    start: record.start,
    end: record.end,
    line,
    part: merged,
    sure: fromFields ? 'guess' : 'exact',
    fields: new Set((fromFields ?? fields).keys()),
  }
}

/**
 * Values without names, as old forwarders and pasted XML without tags leave them → fields of the layout of this event
 * that has as many values of the right kind. The caller's process in front is told by being a word after a number.
 */
function layOut(record: RawRecord, event: number, knowledge: Knowledge): RawRecord['fields'] | undefined {
  const { unnamed } = record
  if (unnamed.length === 0 || record.fields.size > 0) return undefined
  const wordings = knowledge.events.find((e) => e.event === event)?.wordings ?? []
  for (const { fields } of wordings) {
    const names = fields?.filter((name) => !/^__|binary|cert$|context/i.test(name)) ?? []
    if (names.length !== unnamed.length || names.length === 0) continue
    if (!names.every((name, n) => fitsField(name, unnamed[n] ?? ''))) continue
    const found = emptyRecord(0).fields
    names.forEach((name, n) => {
      found.set(name.toLowerCase(), unnamed[n] ?? '')
    })
    return found
  }
  return undefined
}

function fitsField(name: string, value: string): boolean {
  if (/^(?:AlertDesc|ErrorState|ErrorStatus|CallerProcessId)$/.test(name)) return /^\d{1,10}$/.test(value)
  if (/^(?:ErrorCode|Error)$/.test(name)) return /^0x[0-9a-f]{1,8}$|^-?\d{6,10}$/i.test(value)
  return !/^\d+$/.test(value)
}
