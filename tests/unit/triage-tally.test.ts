import { expect, test } from '@playwright/test'
import type { Observation } from '../../lib/decode/observation.ts'
import { createTally, type Tally } from '../../lib/triage/tally/tally.ts'
import { hasZone, parseTime } from '../../lib/triage/tally/time.ts'
import { createTimeline } from '../../lib/triage/tally/timeline.ts'

const start = Date.UTC(2026, 8, 29, 10, 0, 0)
const see = (codes: Partial<Observation>, ms: number, computer = 'A'): Observation => ({
  sure: 'exact',
  missing: [],
  span: { start: 0, end: 0 },
  time: new Date(start + ms).toISOString(),
  computer,
  ...codes,
})
const suite = (ms: number, computer?: string) => see({ event: 36874, protocol: 'TLS 1.2' }, ms, computer)
const alert = (ms: number, computer?: string, code = 40) =>
  see({ event: 36888, alert: code, state: 1205, direction: 'generated' }, ms, computer)

function tallyOf(observations: readonly Observation[]): Tally {
  const tally = createTally()
  for (const observation of observations) tally.add(observation)
  return tally.finish()
}
const brief = ({ rows }: Tally) =>
  rows.map(({ kind, count, records }) => [kind.event, kind.protocol ?? '', count, records])

const pairings: { name: string; seen: Observation[]; rows: unknown[] }[] = [
  {
    name: '36874 and its 36888 in the same moment are one failure with two records',
    seen: [suite(0), alert(3), suite(1000), alert(1003)],
    rows: [[36888, 'TLS 1.2', 2, 4]],
  },
  {
    name: 'the same when the newest record comes first',
    seen: [alert(1003), suite(1000), alert(3), suite(0)],
    rows: [[36888, 'TLS 1.2', 2, 4]],
  },
  {
    name: 'two connections at once: first come, first served',
    seen: [suite(0), suite(0), alert(1), alert(1)],
    rows: [[36888, 'TLS 1.2', 2, 4]],
  },
  {
    name: 'more than 100 ms apart they are two failures',
    seen: [suite(0), alert(101)],
    rows: [
      [36874, 'TLS 1.2', 1, 1],
      [36888, '', 1, 1],
    ],
  },
  {
    name: 'on two computers they are two failures',
    seen: [suite(0, 'A'), alert(1, 'B')],
    rows: [
      [36874, 'TLS 1.2', 1, 1],
      [36888, '', 1, 1],
    ],
  },
  {
    name: 'another alert than 40 is another failure',
    seen: [suite(0), alert(1, 'A', 10)],
    rows: [
      [36874, 'TLS 1.2', 1, 1],
      [36888, '', 1, 1],
    ],
  },
]

for (const { name, seen, rows } of pairings) {
  test(name, () => {
    const found = tallyOf(seen)
    expect(brief(found)).toEqual(rows)
    expect(found.events).toBe(seen.length)
  })
}

test('a handshake that succeeded is counted, but as no failure', () => {
  const found = tallyOf([see({ event: 36880, protocol: 'TLS 1.2' }, 0), see({ event: 36887, alert: 46 }, 1)])
  expect(found).toMatchObject({ failures: 1, events: 2 })
  expect(found.rows.map((row) => [row.kind.event, row.informational])).toEqual([
    [36887, false],
    [36880, true],
  ])
})

test('first and last seen do not depend on the order of the file', () => {
  const [row] = tallyOf([alert(5000), alert(0), alert(9000)].map((o) => ({ ...o, alert: 10 }))).rows
  expect([row?.first, row?.last]).toEqual([start, start + 9000])
})

test('computers, processes and targets are counted by value', () => {
  const [row] = tallyOf([
    see({ event: 36871, process: { name: 'svchost', id: 4 }, target: 'a.example.test' }, 0, 'A'),
    see({ event: 36871, process: { name: 'svchost', id: 5 } }, 1, 'B'),
    see({ event: 36871, process: { name: 'w3wp' } }, 2, 'B'),
  ]).rows
  expect(row?.hosts.values).toEqual([
    ['B', 2],
    ['A', 1],
  ])
  expect(row?.processes.values).toEqual([
    ['svchost', 2],
    ['w3wp', 1],
  ])
  expect(row?.targets.values).toEqual([['a.example.test', 1]])
})

test('memory does not grow with made-up names or kinds: the rest is counted together', () => {
  const tally = createTally()
  for (let i = 0; i < 5000; i++) tally.add(see({ event: 36887, alert: 46, target: `t${i}` }, i, `host${i}`))
  for (let i = 0; i < 5000; i++) tally.add(see({ event: 36888, alert: 10, state: i }, i))
  const found = tally.finish()
  expect(found.failures).toBe(10_000)
  expect(found.rows.length).toBe(1000)
  expect(found.otherKinds).toBe(10_000 - found.rows.reduce((sum, row) => sum + row.count, 0))
  const row = found.rows.find(({ kind }) => kind.event === 36887)
  expect(row?.hosts.values).toHaveLength(100)
  expect(row?.hosts.others).toBe(4900)
})

test('a time chart keeps to its number of buckets and loses no event', () => {
  for (const hours of [1, 50, 5000, 90_000]) {
    const timeline = createTimeline(720)
    for (let i = 0; i < 10_000; i++) timeline.add(start + (i * hours * 3_600_000) / 10_000)
    const { buckets } = timeline.finish()
    expect(buckets.length).toBeLessThanOrEqual(720)
    expect(buckets.reduce((sum, [, count]) => sum + count, 0)).toBe(10_000)
  }
})

test('the peak minute is found however long the log is', () => {
  const seen = [
    ...Array.from({ length: 1000 }, (_, i) => see({ event: 36887, alert: 46 }, i * 3_600_000)),
    ...Array.from({ length: 70 }, (_, i) => see({ event: 36887, alert: 46 }, 3_600_000_000 + i * 500)),
  ]
  expect(tallyOf(seen).rows[0]?.rhythm.peak).toEqual({ start: start + 3_600_000_000, count: 70 })
})

const times: [text: string, iso: string | undefined][] = [
  ['2020-11-29T11:37:20.7849166Z', '2020-11-29T11:37:20.784Z'],
  ['2020-11-29T11:37:20Z', '2020-11-29T11:37:20.000Z'],
  ['2020-11-29T11:37:20.5+01:00', '2020-11-29T10:37:20.500Z'],
  ['2020-11-29 11:37:20', '2020-11-29T11:37:20.000Z'],
  ['9/29/2026 10:01:02 AM', '2026-09-29T10:01:02.000Z'],
  ['10/7/2016 06:38:24 PM', '2016-10-07T18:38:24.000Z'],
  ['9/29/2026 12:01:02 AM', '2026-09-29T00:01:02.000Z'],
  ['30/04/2021 10:43:17', '2021-04-30T10:43:17.000Z'],
  ['29.09.2026 10:01:02', '2026-09-29T10:01:02.000Z'],
  ['2016/07/11 7:06:55', '2016-07-11T07:06:55.000Z'],
  ['2018-07-03 오전 11:28:54', '2018-07-03T11:28:54.000Z'],
  ['2018-07-03 오후 2:28:54', '2018-07-03T14:28:54.000Z'],
  ['2018-07-03 mañ 2:28:54', undefined],
  ['yesterday', undefined],
  ['99/99/2026 10:00:00', undefined],
]

for (const [text, iso] of times) {
  test(`the time "${text}" is read as ${iso ?? 'no time'}`, () => {
    const ms = parseTime(text)
    expect(ms === undefined ? undefined : new Date(ms).toISOString()).toBe(iso)
  })
}

test('a time without a zone is known to be local', () => {
  expect(
    ['2020-11-29T11:37:20Z', '2020-11-29T11:37:20+01:00', '2020-11-29 11:37:20', '9/29/2026 10:01:02 AM'].map(
      hasZone,
    ),
  ).toEqual([true, true, false, false])
})
