import type { Problem } from '../readLog.ts'
import type { FailureKind } from '../tally/tally.ts'

/** 58410 → "58,410". */
export const formatCount = (n: number): string => n.toLocaleString('en-US')

/** "1 failure", "458 failures". */
export const formatMany = (n: number, one: string, many = `${one}s`): string =>
  `${formatCount(n)} ${n === 1 ? one : many}`

/** 0.4999 → "50 %"; below one: "under 1 %". */
export function formatShare(part: number, whole: number): string {
  const share = whole ? (100 * part) / whole : 0
  return share > 0 && share < 1 ? 'under 1 %' : `${share > 99 && part < whole ? 99 : Math.round(share)} %`
}

/** Milliseconds since 1970 → "2026-09-29 10:01:02". */
export const formatTime = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ')

/** Milliseconds → "45 s", "12 min", "5 h", "31 days". */
export function formatDuration(ms: number): string {
  if (ms < 1000) return 'under a second'
  if (ms < 120_000) return `${Math.round(ms / 1000)} s`
  if (ms < 7_200_000) return `${Math.round(ms / 60_000)} min`
  if (ms < 172_800_000) return `${Math.round(ms / 3_600_000)} h`
  return `${formatCount(Math.round(ms / 86_400_000))} days`
}

/** "36888, alert 40, state 1205, TLS 1.2, client": the numbers as the event has them, nothing translated. */
export function formatKind(kind: FailureKind): string {
  const { event, alert, status, state, protocol, role } = kind
  return [
    event,
    alert === undefined ? undefined : `alert ${alert}`,
    status,
    state === undefined ? undefined : `state ${state}`,
    protocol,
    role,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}

/** How often on average from the first to the last: "12 a minute", "3 an hour", "2 a day"; '' for fewer than three. */
export function formatRate(count: number, first: number | undefined, last: number | undefined): string {
  if (count < 3 || first === undefined || last === undefined || last <= first) return ''
  const perDay = ((count - 1) * 86_400_000) / (last - first)
  if (perDay >= 86_400) return `${formatCount(Math.round(perDay / 86_400))} a second`
  if (perDay >= 1440) return `${formatCount(Math.round(perDay / 1440))} a minute`
  if (perDay >= 24) return `${Math.round(perDay / 24)} an hour`
  return perDay >= 1 ? `${Math.round(perDay)} a day` : 'under one a day'
}

/** What could not be read, with the offset in the file, or how often, where known. */
export const formatProblem = ({ text, at, times = 1 }: Problem): string =>
  [
    text,
    at === undefined ? '' : ` Byte ${formatCount(at)}.`,
    times > 1 ? ` ${formatCount(times)} times.` : '',
  ].join('')
