import { findAlertName } from '../codes/alert.ts'
import type { Ticket } from '../codes/ticket.ts'
import { permanentLink } from '../site.ts'
import type { DecodedAnswer } from './engine.ts'
import { formatCodes } from './fragment.ts'

/**
 * A decoded paste for a ticket: its numbers and what is known of them. Names of machines, accounts and processes stay
 * where they were pasted. Without a page it says so, and the link asks again with the codes.
 */
export function toTicket({ observation, pair, page, count, check }: DecodedAnswer): Ticket {
  const { event, alert, status, state, protocol, role, peer, cipherSuite } = observation
  const parts = [
    ...(event === undefined ? [] : [`Schannel ${event}`]),
    ...(alert === undefined ? [] : [`alert ${alert} ${findAlertName(alert) ?? 'unassigned'}`]),
    ...(status === undefined ? [] : [status]),
    ...(state === undefined ? [] : [`error state ${state}`]),
    ...(protocol === undefined ? [] : [protocol]),
    ...(role === undefined ? [] : [`this machine was the ${role}`]),
    ...(pair?.event === undefined ? [] : [`with ${pair.event}`]),
    ...(count > 1 ? [`${count} times`] : []),
  ]
  const unnamed = parts.length === 0
  if (unnamed && peer) parts.push(`a message of ${peer.stack} that names no alert`)
  if (unnamed && cipherSuite) parts.push(`cipher suite ${cipherSuite}`)
  const asked = `/search/#q=${encodeURIComponent(formatCodes(observation))}`
  return {
    name: parts.join(', '),
    verdict: unnamed
      ? 'the text alone does not tell what happened'
      : (page?.v ?? 'not in the knowledge base yet'),
    grade: unnamed ? undefined : page?.g,
    check: unnamed ? undefined : check,
    link: permanentLink(page ? page.a + page.hash : asked),
  }
}
