import type { Row } from '../tally/tally.ts'
import type { Pattern } from './pattern.ts'
import { formatDuration } from './words.ts'

/**
 * `not from outside`: the event is about this machine's own credentials or settings, or about a connection that it
 * opened: no stranger can cause it. `success`: no failure at all. `open`: the log alone cannot tell.
 */
export type Noise = { verdict: 'looks like noise' | 'not from outside' | 'success' | 'open'; why: string }

/**
 * The published pattern of the guide /guide/noise/: expected is what comes to a port from outside, has been there all
 * along and cuts nobody off; new since a change means act. A log shows neither addresses nor complaints, so only one
 * thing is called noise from it: a signature that a published account gives, something other than a valid ClientHello
 * on the TLS port (36888, alert 10, state 1203), and only while it is neither new nor more than before nor a burst.
 */
export function judgeNoise({ kind, informational, rhythm }: Row, pattern: Pattern): Noise {
  if (informational) {
    return { verdict: 'success', why: 'it records no failure.' }
  }
  if (kind.event !== undefined && !fromOutside.has(kind.event) && !opened.has(kind.event)) {
    return { verdict: 'not from outside', why: 'it is about this machine’s own credentials or settings.' }
  }
  if (kind.role === 'client' || (kind.event !== undefined && opened.has(kind.event))) {
    return { verdict: 'not from outside', why: 'this machine opened the connection.' }
  }
  if (pattern.isNew || pattern.isRising) {
    return { verdict: 'open', why: 'it changed lately, and by the published pattern that asks for a look.' }
  }
  if (pattern.isBurst) {
    return { verdict: 'open', why: 'half of them came within one minute; see who connected then.' }
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

/** Handshakes and client certificates refused by either side: what a stranger on the network can cause. */
const fromOutside: ReadonlySet<number> = new Set([36874, 36877, 36878, 36879, 36887, 36888, 36896, 36897])

/**
 * This machine connects, and the certificate of the server, or the one that the server asks for, does not serve. Whose
 * fault that is the event does not say.
 */
const opened: ReadonlySet<number> = new Set([36875, 36876, 36881, 36882, 36883, 36884, 36928])
