import { directionOf, isEventId } from '../codes/event.ts'
import { formatStatus } from '../codes/status.ts'
import type { Observation } from '../decode/observation.ts'
import type { EvtxRecord } from './evtx/record.ts'

/** The words of the field `Type` in any language, lower case. */
export type TypeWords = Readonly<Record<string, 'client' | 'server'>>

/** An event record as an observation: fields by name, never by position. Undefined for an id Schannel does not use. */
export function toObservation(record: EvtxRecord, types: TypeWords): Observation | undefined {
  if (!isEventId(record.event)) return undefined
  const found: Observation = { event: record.event, sure: 'exact', missing: [], span: { start: 0, end: 0 } }
  const direction = directionOf(record.event)
  if (direction) found.direction = direction
  if (record.time) found.time = record.time
  if (record.computer) found.computer = record.computer
  let processId: number | undefined
  for (const [name, value] of record.fields) {
    if (value === '') continue
    switch (name) {
      case 'AlertDesc':
        found.alert = Number(value)
        break
      case 'ErrorState':
      case 'ErrorStatus':
        found.state = Number(value)
        break
      case 'ErrorCode':
      case 'Error':
        found.status = formatStatus(Number(value))
        break
      case 'Type': {
        const role = Object.hasOwn(types, value.toLowerCase()) ? types[value.toLowerCase()] : undefined
        if (role) found.role = role
        break
      }
      case 'Protocol':
        found.protocol = value
        break
      case 'CipherSuite':
        found.cipherSuite = `0x${Number(value).toString(16).toUpperCase().padStart(4, '0')}`
        break
      case 'TargetName':
      case 'Name':
        found.target = value
        break
      case 'CallerProcessImageName':
        found.process = { ...found.process, name: value }
        break
      case 'CallerProcessId':
        processId = Number(value)
        break
    }
  }
  if (processId !== undefined) found.process = { name: found.process?.name ?? '', id: processId }
  return found
}
