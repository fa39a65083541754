import { type Count, mergeCounts } from './counter.ts'
import type { Row } from './tally.ts'

/** What failures can be counted by. */
export const dimensions = [
  'event',
  'alert',
  'state',
  'status',
  'protocol',
  'direction',
  'role',
  'computer',
  'process',
  'target',
] as const
export type Dimension = (typeof dimensions)[number]

/** The rows counted by one thing that they say; rows that do not say it are left out. Informational events too. */
export function tallyBy(dimension: Dimension, rows: readonly Row[]): Count {
  const failing = rows.filter((row) => !row.informational)
  return mergeCounts(failing.map((row) => countsOf(dimension, row)))
}

function countsOf(dimension: Dimension, row: Row): Count {
  switch (dimension) {
    case 'computer':
      return row.hosts
    case 'process':
      return row.processes
    case 'target':
      return row.targets
    default: {
      const value = row.kind[dimension]
      return { values: value === undefined ? [] : [[String(value), row.count]], others: 0 }
    }
  }
}
