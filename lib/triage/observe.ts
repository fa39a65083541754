import { directionOf, isEventId } from '../codes/event.ts'
import { fieldKey, readFields } from '../decode/fields.ts'
import type { Knowledge } from '../decode/knowledge.ts'
import type { Observation } from '../decode/observation.ts'
import type { EvtxRecord } from './evtx/record.ts'

/** An event record as an observation: fields by name, never by position. Undefined for an id Schannel does not use. */
export function toObservation(record: EvtxRecord, types: Knowledge['types']): Observation | undefined {
  const { event, time, computer } = record
  if (!isEventId(event)) return undefined
  const fields = new Map(record.fields.map(([name, value]) => [keyOf(name), value]))
  const part = readFields(fields, types)
  // `Name` is the expected server name in 36884 alone.
  if (event !== 36884 && !fields.has('targetname')) delete part.target
  const direction = directionOf(event)
  return {
    event,
    ...part,
    ...(direction ? { direction } : {}),
    ...(time ? { time } : {}),
    ...(computer ? { computer } : {}),
    sure: 'exact',
    missing: [],
    span: { start: 0, end: 0 },
  }
}

/** Some thirty names in all; hostile input may have more. */
const keys = new Map<string, string>()

function keyOf(name: string): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  const key = fieldKey(name)
  if (keys.size < 1000) keys.set(name, key)
  return key
}
