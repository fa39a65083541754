import type { Codes } from '../../codes/address.ts'
import type { Observation } from '../../decode/observation.ts'
import { type Count, createCounter, detach } from './counter.ts'
import { createPairing, type Failure } from './pair.ts'
import { createRhythm, type Rhythm } from './rhythm.ts'
import { hasZone, parseTime } from './time.ts'
import { createTimeline, type Timeline } from './timeline.ts'

/** What failures of one kind have in common. */
export type FailureKind = Codes & {
  role?: 'client' | 'server' | undefined
  protocol?: string | undefined
}

/** All failures of one kind. Times in milliseconds since 1970. */
export type Row = {
  kind: FailureKind
  /** The product's own text says that nothing failed (36880 and its kin). */
  informational: boolean
  /** How often: failures, or for informational events records. */
  count: number
  /** Events: one or two to a failure. */
  records: number
  first: number | undefined
  last: number | undefined
  timeline: Timeline
  rhythm: Rhythm
  hosts: Count
  processes: Count
  targets: Count
}

/** What a log holds; plain data. */
export type Tally = {
  /** Failures before informational events, the most frequent first. */
  rows: Row[]
  /** Without informational events. */
  failures: number
  events: number
  first: number | undefined
  last: number | undefined
  timeline: Timeline
  /** Events whose time could not be read. */
  withoutTime: number
  /** Events whose time was printed without a zone: it is the local time of the machine that exported them. */
  localTime: number
  /** Failures of kinds that found no room (thousands of kinds: a made-up file). */
  otherKinds: number
}

const mostRows = 1000
const mostBuckets = 720
const mostBucketsPerRow = 360
const mostValues = 100

/** Adds up observations in the order of their files; memory is bounded by the number of kinds, not of events. */
export function createTally(): {
  add: (observation: Observation) => void
  endFile: () => void
  finish: () => Tally
} {
  const rows = new Map<string, ReturnType<typeof createRow>>()
  const timeline = createTimeline(mostBuckets)
  let failures = 0
  let events = 0
  let withoutTime = 0
  let localTime = 0
  let otherKinds = 0
  const count = (failure: Failure) => {
    const informational = isInformational(failure.observation.event)
    if (!informational) failures++
    if (failure.ms !== undefined && !informational) timeline.add(failure.ms)
    const key = keyOf(failure.observation)
    let row = rows.get(key)
    if (!row) {
      if (rows.size >= mostRows) {
        otherKinds++
        return
      }
      row = createRow(failure.observation)
      rows.set(detach(key), row)
    }
    row.add(failure)
  }
  const pairing = createPairing(count)
  return {
    add(observation) {
      events++
      const ms = observation.time === undefined ? undefined : parseTime(observation.time)
      if (ms === undefined) withoutTime++
      else if (!hasZone(observation.time ?? '')) localTime++
      pairing.add({ observation, ms, records: 1 })
    },
    endFile: pairing.flush,
    finish() {
      pairing.flush()
      const done = [...rows.values()]
        .map((row) => row.finish())
        .sort(
          (a, b) =>
            Number(a.informational) - Number(b.informational) ||
            b.count - a.count ||
            (a.first ?? 0) - (b.first ?? 0),
        )
      return {
        rows: done,
        failures,
        events,
        first: earliest(done.map((row) => row.first)),
        last: latest(done.map((row) => row.last)),
        timeline: timeline.finish(),
        withoutTime,
        localTime,
        otherKinds,
      }
    },
  }
}

/** Package loaded, credential created or described, handshake completed, retransmission asked for: level and text say so. */
const informationalEvents: ReadonlySet<number | undefined> = new Set([
  36864, 36867, 36868, 36880, 36898, 36899,
])
const isInformational = (event: number | undefined): boolean => informationalEvents.has(event)

const keyOf = (o: Observation): string =>
  `${o.event}/${o.alert}/${o.state}/${o.status}/${o.direction}/${o.role}/${o.protocol}`

function createRow(o: Observation) {
  const kind: FailureKind = {}
  if (o.event !== undefined) kind.event = o.event
  if (o.alert !== undefined) kind.alert = o.alert
  if (o.state !== undefined) kind.state = o.state
  if (o.status !== undefined) kind.status = detach(o.status)
  if (o.direction !== undefined) kind.direction = o.direction
  if (o.role !== undefined) kind.role = o.role
  if (o.protocol !== undefined) kind.protocol = detach(o.protocol)
  const timeline = createTimeline(mostBucketsPerRow)
  const rhythm = createRhythm()
  const hosts = createCounter(mostValues)
  const processes = createCounter(mostValues)
  const targets = createCounter(mostValues)
  let [count, records] = [0, 0]
  let first: number | undefined
  let last: number | undefined
  return {
    add({ observation, ms, records: told }: Failure) {
      count++
      records += told
      if (observation.computer) hosts.add(observation.computer)
      if (observation.process) processes.add(observation.process.name || `PID ${observation.process.id}`)
      if (observation.target) targets.add(observation.target)
      if (ms === undefined) return
      if (first === undefined || ms < first) first = ms
      if (last === undefined || ms > last) last = ms
      timeline.add(ms)
      rhythm.add(ms)
    },
    finish: (): Row => ({
      kind,
      informational: isInformational(o.event),
      count,
      records,
      first,
      last,
      timeline: timeline.finish(),
      rhythm: rhythm.finish(),
      hosts: hosts.finish(),
      processes: processes.finish(),
      targets: targets.finish(),
    }),
  }
}

const known = (times: readonly (number | undefined)[]) => times.filter((ms) => ms !== undefined)
const earliest = (times: readonly (number | undefined)[]) =>
  known(times).reduce<number | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined)
const latest = (times: readonly (number | undefined)[]) =>
  known(times).reduce<number | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined)
