import type { Observation } from '../../decode/observation.ts'
import { parseTime } from '../tally/time.ts'

const iso = /^\s{0,20}(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)/
const local =
  /^\s{0,20}(\d{1,4}[./-] ?\d{1,2}[./-] ?\d{1,4},? \d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[AP]\.?M\b\.?)?)/i

/**
 * An observation without a time takes the one at the head of its line in `text`, as `Format-Table` and shippers of logs
 * print it: the decoder reads times by their labels only.
 */
export function withLineTime(observation: Observation, text: string): Observation {
  if (observation.time !== undefined) return observation
  const start = text.lastIndexOf('\n', observation.span.start) + 1
  const head = text.slice(start, start + 80)
  const time = (iso.exec(head) ?? local.exec(head))?.[1]
  return time !== undefined && parseTime(time) !== undefined ? { ...observation, time } : observation
}
