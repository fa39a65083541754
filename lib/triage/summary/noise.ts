import type { Row } from '../tally/tally.ts'
import type { Pattern } from './pattern.ts'
import { formatDuration } from './words.ts'

/**
 * `not the other side`: the event is about this machine's own credentials or settings, or this machine was the client:
 * no stranger can cause it. `success`: no failure at all. `open`: the log alone cannot tell.
 */
export type Noise = { verdict: 'looks like noise' | 'not the other side' | 'success' | 'open'; why: string }

/**
 * The published pattern of the guide /guide/noise/: expected is what comes to a port from outside, has been there all
 * along and cuts nobody off; new since a change means act. A log shows neither addresses nor complaints, so only one
 * thing is called noise from it: a signature that a published account gives, something other than a valid ClientHello
 * on the TLS port (36888, alert 10, state 1203), and only while it is neither new nor more than before.
 */
export function judgeNoise({ kind, informational, rhythm }: Row, pattern: Pattern): Noise {
  if (informational) {
    return { verdict: 'success', why: 'it records no failure.' }
  }
  if (kind.role === 'client' || (kind.event !== undefined && !fromOutside.has(kind.event))) {
    return { verdict: 'not the other side', why: `it is about ${ownAffair}.` }
  }
  if (pattern.isNew || pattern.isRising) {
    return { verdict: 'open', why: 'it changed lately, and by the published pattern that asks for a look.' }
  }
  if (kind.event === 36888 && kind.alert === 10 && kind.state === 1203) {
    const how =
      pattern.isRegular && rhythm.gap
        ? `, and comes every ${formatDuration(rhythm.gap.mean)} like a monitor or a probe`
        : pattern.isSteady
          ? ', and was there all through the log'
          : ''
    return {
      verdict: 'looks like noise',
      why: `by the published account something other than a valid ClientHello reached the TLS port${how}. Expected if the port is open to the internet and nobody complains.`,
    }
  }
  return {
    verdict: 'open',
    why: 'neither the code nor its times decide; see who connects and who complains.',
  }
}

/** What `not the other side` stands for, in words. */
export const ownAffair = 'this machine’s own settings or a connection that it made'

/** Handshakes and client certificates refused by either side: what a stranger on the network can cause. */
const fromOutside: ReadonlySet<number> = new Set([36874, 36877, 36878, 36879, 36887, 36888, 36896, 36897])
