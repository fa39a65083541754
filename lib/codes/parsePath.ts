import { addressOf, type Codes, combinationAddress } from './address.ts'
import { partsOf } from './event.ts'
import { kinds } from './kind.ts'
import { parseStatus } from './status.ts'

/** What an address of this site names: the address as it should be spelled, and its numbers. */
export type ParsedPath = { address: string; codes: Codes }

/**
 * Reads a path in any case and spelling: `/Event/36888/40/1205`, `/status/8009030d`, `/state/01205/`. The parts of a
 * combination may stand in any order that the event allows. Undefined when it names no kind of ours.
 */
export function parsePath(path: string): ParsedPath | undefined {
  const [first, ...rest] = path.toLowerCase().split('/').filter(Boolean)
  const kind = kinds.find((known) => first === known || first === `${known}s` || first === `${known}es`)
  if (!kind || rest.length === 0) return undefined
  const [code = ''] = rest
  if (kind === 'guide') return { address: addressOf('guide', code), codes: {} }
  if (kind === 'status') {
    const status = parseStatus(code)
    return status && { address: addressOf('status', status), codes: { status } }
  }
  if (!/^\d{1,5}$/.test(code)) return undefined
  const number = Number(code)
  if (kind === 'alert') return { address: addressOf('alert', number), codes: { alert: number } }
  if (kind === 'state') return { address: addressOf('state', number), codes: { state: number } }
  const codes = readParts(number, rest.slice(1))
  return { address: combinationAddress(codes), codes }
}

/** The numbers behind an event id: a status is told by its shape, the others come in the order of the address. */
function readParts(event: number, rest: readonly string[]): Codes & { event: number } {
  const codes: Codes & { event: number } = { event }
  const order = partsOf(event).filter((part) => part !== 'status')
  const numbers: number[] = []
  for (const text of rest) {
    const status = /^0x/.test(text) || text.length > 5 ? parseStatus(text) : undefined
    if (status) codes.status = status
    else if (/^\d{1,5}$/.test(text)) numbers.push(Number(text))
  }
  for (const [i, part] of order.entries()) {
    const number = numbers[i]
    if (number !== undefined) codes[part] = number
  }
  return codes
}
