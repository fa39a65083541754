import { expect, test } from '@playwright/test'
import { findChartRange } from '../../lib/triage/summary/chartRange.ts'

const minute = 60_000
const at = (from: number, to: number) => ({ first: from * minute, last: to * minute })
const range = (begin: number, end: number, spans: ReturnType<typeof at>[]) => {
  const { first, bars, bare } = findChartRange(begin * minute, end * minute, minute, spans)
  return {
    first: first / minute,
    bars,
    bare: bare.map((span) => [span.first / minute, span.last / minute]),
  }
}

test('an onset shows: a third of the log before it, and after it as far as the log goes', () => {
  expect(range(300, 359, [at(0, 365)])).toEqual({ first: 280, bars: 86, bare: [] })
})

test('what the log does not cover is not shown as a time without failures', () => {
  expect(range(300, 359, [at(300, 359)])).toEqual({ first: 300, bars: 60, bare: [] })
})

test('a short burst stands in the middle of 24 bars, and the time before and after the log is bare', () => {
  expect(range(300, 301, [at(298, 301)])).toEqual({
    first: 289,
    bars: 24,
    bare: [
      [289, 298],
      [302, 313],
    ],
  })
  expect(range(300, 301, [at(0, 1000)])).toEqual({ first: 289, bars: 24, bare: [] })
})

test('the time between two logs is bare', () => {
  expect(range(0, 59, [at(0, 9.5), at(50, 59)]).bare).toEqual([[10, 50]])
})
