import type { Observation } from '../../decode/observation.ts'

/** One failure: an observation and how many records told it. `ms` since 1970, where the time was readable. */
export type Failure = { observation: Observation; ms: number | undefined; records: 1 | 2 }

/** 36874 and its 36888 are written in one go; a busy server may take some clock ticks (16 ms each). */
const moment = 100
/** A bound for a log whose times all look alike. */
const mostWaiting = 4096

type Waiting = { failure: Failure; host: string }

/**
 * Joins 36874 (which names the protocol) with the 36888 of the same failure (which has alert and state): same computer,
 * at most 100 ms apart, first come first served, in either order, since exports run both ways. Only alert 40: no source
 * shows a 36874 beside another one. Everything else passes at once.
 */
export function createPairing(emit: (failure: Failure) => void): {
  add: (failure: Failure) => void
  flush: () => void
} {
  let suites: Waiting[] = []
  let alerts: Waiting[] = []
  const letGo = (waiting: Waiting[], ms: number): Waiting[] => {
    let n = 0
    for (; n < waiting.length; n++) {
      const failure = waiting[n]?.failure
      if (!failure) break
      if (waiting.length - n <= mostWaiting && Math.abs(ms - (failure.ms ?? 0)) <= moment) break
      emit(failure)
    }
    return n ? waiting.slice(n) : waiting
  }
  return {
    add(failure) {
      const { observation, ms } = failure
      const isSuite = observation.event === 36874
      const isAlert = observation.event === 36888 && observation.alert === 40
      if (ms === undefined || !(isSuite || isAlert)) return emit(failure)
      suites = letGo(suites, ms)
      alerts = letGo(alerts, ms)
      const host = observation.computer ?? ''
      const others = isSuite ? alerts : suites
      const at = others.findIndex((other) => other.host === host)
      const partner = others[at]?.failure
      if (!partner) {
        const own = isSuite ? suites : alerts
        own.push({ failure, host })
        return
      }
      others.splice(at, 1)
      emit(isSuite ? join(failure, partner) : join(partner, failure))
    },
    flush() {
      for (const { failure } of [...suites, ...alerts]) emit(failure)
      suites = []
      alerts = []
    },
  }
}

/** The page of the failure is that of the 36888; the protocol is what the 36874 adds. */
function join(suite: Failure, alert: Failure): Failure {
  const { protocol, process, role } = suite.observation
  return {
    observation: {
      ...alert.observation,
      ...(protocol ? { protocol } : {}),
      ...(role && !alert.observation.role ? { role } : {}),
      ...(process && !alert.observation.process ? { process } : {}),
    },
    ms: alert.ms,
    records: 2,
  }
}
