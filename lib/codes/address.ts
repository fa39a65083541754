import { type Part, partsOf } from './event.ts'
import type { Kind } from './kind.ts'

/** The numbers of one logged event, or of a code without an event. `status` is canonical: `0x8009030D`. */
export type Codes = {
  event?: number | undefined
  alert?: number | undefined
  state?: number | undefined
  status?: string | undefined
  direction?: 'generated' | 'received' | undefined
}

/** The permanent address of an entry, without base path: ('state', '1205') → `/state/1205/`. */
export const addressOf = (kind: Kind, code: string | number): string => `/${kind}/${code}/`

/** The address of a whole combination, whether or not a page exists: `/event/36888/40/1205/`. */
export function combinationAddress(codes: Codes & { event: number }): string {
  const tail = partsOf(codes.event).flatMap((part: Part) => codes[part] ?? [])
  return `/event/${[codes.event, ...tail].join('/')}/`
}

/** Where an answer leads: the most specific page that exists, and pages for the numbers it leaves out. */
export type Landing = { address: string; second: readonly string[] }

/**
 * The most specific page = the longest existing prefix of the event's tuple; without an event the state, else the
 * status, else the alert at its direction. Numbers that fell off are linked second. `exists` knows every page.
 */
export function findLanding(codes: Codes, exists: (address: string) => boolean): Landing | undefined {
  const own = ownPages(codes).filter(exists)
  if (codes.event === undefined) {
    const [first, ...rest] = own
    return first ? { address: withDirection(first, codes), second: rest } : undefined
  }
  const given = partsOf(codes.event).filter((part) => codes[part] !== undefined)
  for (let n = given.length; n >= 0; n--) {
    const kept = Object.fromEntries(given.slice(0, n).map((part) => [part, codes[part]]))
    const address = combinationAddress({ event: codes.event, ...kept })
    if (!exists(address)) continue
    const dropped = ownPages({
      ...codes,
      ...Object.fromEntries(Object.keys(kept).map((k) => [k, undefined])),
    })
    return { address, second: dropped.filter(exists) }
  }
  const [first, ...rest] = own
  return first ? { address: first, second: rest } : undefined
}

/** The pages of the single numbers, the most telling first. */
function ownPages(codes: Codes): string[] {
  return [
    ...(codes.state === undefined ? [] : [addressOf('state', codes.state)]),
    ...(codes.status === undefined ? [] : [addressOf('status', codes.status)]),
    ...(codes.alert === undefined ? [] : [addressOf('alert', codes.alert)]),
  ]
}

function withDirection(address: string, codes: Codes): string {
  if (!address.startsWith('/alert/') || !codes.direction) return address
  return `${address}#${codes.direction === 'generated' ? 'sent' : 'received'}`
}
