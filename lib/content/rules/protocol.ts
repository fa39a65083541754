import { alertNames, findAlertName } from '../../codes/alert.ts'
import { isEventId, partsOf } from '../../codes/event.ts'
import type { Entry } from '../entry.ts'
import type { Problem } from '../problem.ts'

type LineOf = (file: string, path: readonly PropertyKey[]) => number

/** What an entry says must agree with the RFCs' list of alerts and with the numbers that an event can hold. */
export function checkProtocol(entry: Entry, lineOf: LineOf): Problem[] {
  const problem = (path: (string | number)[], field: string, expected: string, found: string): Problem => ({
    file: entry.file,
    line: lineOf(entry.file, path),
    field,
    expected,
    found,
  })
  if (entry.kind === 'alert') {
    const name = findAlertName(entry.code)
    if (!name) {
      const assigned = Object.keys(alertNames).join(', ')
      return [
        problem(['code'], 'code', `an alert number that the RFCs assign: ${assigned}`, String(entry.code)),
      ]
    }
    if (entry.name !== name) {
      return [
        problem(
          ['name'],
          'name',
          `the name that RFC 9846 (or its predecessor) gives to ${entry.code}, for example name: ${name}`,
          entry.name,
        ),
      ]
    }
  }
  if (entry.kind === 'event' && !isEventId(entry.code)) {
    return [
      problem(
        ['code'],
        'code',
        'an event id of the provider Schannel, 36864 to 36928, for example 36888',
        String(entry.code),
      ),
    ]
  }
  if (entry.kind !== 'state' && entry.kind !== 'event') return []
  return entry.sightings.flatMap((sighting, i) => {
    const field = `sightings[${i + 1}]`
    const path = ['sightings', i]
    if (!isEventId(sighting.event)) {
      return [
        problem(
          [...path, 'event'],
          `${field}.event`,
          'an event id of the provider Schannel, 36864 to 36928, for example 36888',
          String(sighting.event),
        ),
      ]
    }
    if (sighting.alert !== undefined && !partsOf(sighting.event).includes('alert')) {
      return [
        problem(
          [...path, 'alert'],
          `${field}.alert`,
          `no alert, because event ${sighting.event} holds none: remove this line, or put the event that holds it, for example event: "36888"`,
          String(sighting.alert),
        ),
      ]
    }
    if (entry.kind === 'event' && sighting.event !== entry.code) {
      return [
        problem(
          [...path, 'event'],
          `${field}.event`,
          `this entry's own event, for example event: "${entry.code}"; a report of another event belongs into that event's file`,
          String(sighting.event),
        ),
      ]
    }
    return []
  })
}
