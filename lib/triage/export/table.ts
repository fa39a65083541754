import type { JudgedRow } from '../summary/summary.ts'
import { formatCount, formatRate, formatShare } from '../summary/words.ts'
import type { Count } from '../tally/counter.ts'

/** The tally as rows of text for every format. Times are ISO 8601. */
export type Column = { title: string; of: (row: JudgedRow, failures: number) => string }

const time = (ms: number | undefined): string => (ms === undefined ? '' : new Date(ms).toISOString())

/** How many names of one kind stand in a cell. */
const mostNames = 5

/** `host-1 (40), host-2 (3), and 7 more`. */
export function formatNames({ values, others }: Count): string {
  const named = values.slice(0, mostNames).map(([value, n]) => `${value} (${formatCount(n)})`)
  const more = values.length - named.length
  return [...named, ...(others ? [`and more than ${more} more`] : more > 0 ? [`and ${more} more`] : [])].join(
    ', ',
  )
}

export const columns: readonly Column[] = [
  { title: 'event', of: ({ row }) => String(row.kind.event ?? '') },
  { title: 'alert', of: ({ row }) => String(row.kind.alert ?? '') },
  { title: 'state', of: ({ row }) => String(row.kind.state ?? '') },
  { title: 'status', of: ({ row }) => row.kind.status ?? '' },
  { title: 'direction', of: ({ row }) => row.kind.direction ?? '' },
  { title: 'role', of: ({ row }) => row.kind.role ?? '' },
  { title: 'protocol', of: ({ row }) => row.kind.protocol ?? '' },
  { title: 'count', of: ({ row }) => String(row.count) },
  { title: 'records', of: ({ row }) => String(row.records) },
  { title: 'share', of: ({ row }, failures) => (row.informational ? '' : formatShare(row.count, failures)) },
  { title: 'first', of: ({ row }) => time(row.first) },
  { title: 'last', of: ({ row }) => time(row.last) },
  { title: 'most in a minute', of: ({ row }) => String(row.rhythm.peak?.count ?? '') },
  { title: 'rate', of: ({ row }) => formatRate(row.count, row.first, row.last) },
  { title: 'hosts', of: ({ row }) => formatNames(row.hosts) },
  { title: 'processes', of: ({ row }) => formatNames(row.processes) },
  { title: 'targets', of: ({ row }) => formatNames(row.targets) },
  { title: 'verdict', of: ({ known }) => known?.verdict ?? '' },
  { title: 'grade', of: ({ known }) => known?.grade ?? '' },
]
