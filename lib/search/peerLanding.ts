import { addressOf } from '../codes/address.ts'
import type { Observation } from '../decode/observation.ts'

/** The order in which the alerts of a message that stands for several are offered; the others follow by number. */
const likeliest = [40, 70, 48, 42, 46, 45, 44, 43, 116, 71, 112, 80]

/**
 * Addresses for another program's message that names no alert: each that it may stand for, at the direction as the
 * program says it, or the event that Windows logs when it is the other end.
 */
export function findPeerAddresses({ peer, direction, ...codes }: Observation): string[] {
  if (!peer || [codes.event, codes.alert, codes.state, codes.status].some((code) => code !== undefined))
    return []
  const folds = peer.folds ?? []
  const event = addressOf('event', direction === 'received' ? 36887 : 36888)
  const hash = peer.says === 'received' ? '#received' : peer.says === 'sent' ? '#sent' : ''
  const first = likeliest.filter((alert) => folds.includes(alert))
  const alerts = [...first, ...folds.filter((alert) => !first.includes(alert))].map(
    (alert) => addressOf('alert', alert) + hash,
  )
  return first.length === 0 ? [event, ...alerts] : alerts
}
