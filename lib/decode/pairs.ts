import type { Observation } from './observation.ts'

/** One failure: usually one record; two where Schannel wrote a 36874 and a 36888 for it. The page is the first's. */
export type Failure = { main: Observation; beside?: Observation }

/**
 * A 36874 says which protocol the client asked for, the 36888 with alert 40 beside it carries the numbers: together
 * they are one failure with two records, shown on the page of the 36888. Order does not matter, neighbourhood does.
 */
export function mergePairs(observations: readonly Observation[]): Failure[] {
  const failures: Failure[] = []
  for (let i = 0; i < observations.length; i++) {
    const [one, two] = [observations[i], observations[i + 1]]
    if (!one) continue
    if (two && isPair(one, two)) {
      failures.push({ main: two, beside: one })
      i++
    } else if (two && isPair(two, one)) {
      failures.push({ main: one, beside: two })
      i++
    } else failures.push({ main: one })
  }
  return failures
}

/** Records written on one machine at once; without times, records that stand side by side. */
function isPair(refused: Observation, alert: Observation): boolean {
  if (refused.event !== 36874 || alert.event !== 36888 || alert.alert !== 40) return false
  if (refused.computer && alert.computer && refused.computer !== alert.computer) return false
  const [a, b] = [Date.parse(refused.time ?? ''), Date.parse(alert.time ?? '')]
  return Number.isNaN(a) || Number.isNaN(b) || Math.abs(a - b) <= 2000
}
