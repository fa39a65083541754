import type { Span } from './pattern.ts'

const fewestBars = 24

/** What a chart shows: where it begins, how many bars, and the stretches in it from which the logs hold no record. */
export type ChartRange = { first: number; bars: number; bare: Span[] }

/**
 * The time from the first to the last failure, and as much of the log before and after it as shows an onset or an end: a
 * third of its length each. A short burst stands in the middle of 24 bars. `begin` and `end` start the first and the last
 * bar, `step` is the width of one; all in milliseconds.
 */
export function findChartRange(begin: number, end: number, step: number, spans: readonly Span[]): ChartRange {
  const filled = Math.round((end - begin) / step) + 1
  const logged = (ms: number) => Math.floor(ms / step) * step
  const from = Math.min(...spans.map((span) => logged(span.first)), begin)
  const to = Math.max(...spans.map((span) => logged(span.last)), end)
  const wanted = Math.ceil(filled / 3)
  const spare = Math.max(0, fewestBars - filled)
  const before = Math.max(Math.min(wanted, Math.round((begin - from) / step)), Math.floor(spare / 2))
  const after = Math.max(Math.min(wanted, Math.round((to - end) / step)), Math.ceil(spare / 2))
  const first = begin - before * step
  const bars = before + filled + after
  return { first, bars, bare: findBare(first, first + bars * step, step, spans) }
}

/** Whole bars between the spans: where a log begins inside a bar, that bar is no bare one. */
function findBare(first: number, last: number, step: number, spans: readonly Span[]): Span[] {
  const bare: Span[] = []
  let at = first
  for (const span of spans) {
    const from = Math.floor(span.first / step) * step
    if (from > at) bare.push({ first: at, last: Math.min(from, last) })
    at = Math.max(at, Math.floor(span.last / step) * step + step)
    if (at >= last) return bare
  }
  return [...bare, { first: at, last }]
}
