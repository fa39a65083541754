import type { Part } from '../../codes/event.ts'

/**
 * A log platform finds a meaning as the site finds a page (lib/codes/address.ts): the longest key that is in the
 * lookup wins. Keys hold the event id and these numbers, joined by `|`, tried in this order: `36888|40|1205`.
 */
export const keyOrder: readonly (readonly Part[])[] = [
  ['alert', 'state'],
  ['alert'],
  ['status', 'state'],
  ['status'],
  ['state'],
  [],
]

/**
 * The names under which Windows writes each number into EventData, as one alternation: 36870 calls its state
 * `ErrorStatus`, 36884 its status `Error`. Names never depend on the display language, texts do.
 */
export const fieldNames: Readonly<Record<Part, readonly string[]>> = {
  alert: ['AlertDesc'],
  state: ['ErrorState', 'ErrorStatus'],
  status: ['ErrorCode', 'Error'],
}

/** Address of an event or combination → its key; pages of single codes: `alert|40`. Guides have none. */
export function toKey(address: string): string | undefined {
  const [kind, ...codes] = address.split('/').filter(Boolean)
  if (kind === 'guide') return undefined
  return kind === 'event' ? codes.join('|') : [kind, ...codes].join('|')
}
