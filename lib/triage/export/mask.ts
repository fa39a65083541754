import type { Observation } from '../../decode/observation.ts'
import type { JudgedRow } from '../summary/summary.ts'
import type { Count } from '../tally/counter.ts'

/** Replaces names of computers, targets and processes by `host-1`, `target-2`, … the same name always by the same. */
export type Mask = {
  row: (row: JudgedRow) => JudgedRow
  observation: (observation: Observation) => Observation
  /** A file name may hold the name of a machine. */
  file: (name: string) => string
}

export const noMask: Mask = {
  row: (row) => row,
  observation: (observation) => observation,
  file: (name) => name,
}

/** Names in the order in which a report numbers them. */
export type Names = { hosts: string[]; processes: string[]; targets: string[] }

export function findNames(rows: readonly JudgedRow[]): Names {
  const names = (of: 'hosts' | 'processes' | 'targets') => [
    ...new Set(rows.flatMap(({ row }) => row[of].values.map(([value]) => value))),
  ]
  return { hosts: names('hosts'), processes: names('processes'), targets: names('targets') }
}

/** `before`: names that are numbered already, so that `host-1` is the same computer in everything that is taken away. */
export function createMask(before: Names = { hosts: [], processes: [], targets: [] }): Mask {
  const host = createNames('host', before.hosts)
  const target = createNames('target', before.targets)
  const process = createNames('process', before.processes)
  const file = createNames('file')
  const count = (name: (text: string) => string, { values, others }: Count): Count => ({
    values: values.map(([value, n]) => [name(value), n]),
    others,
  })
  return {
    file,
    row: (judged) => ({
      ...judged,
      row: {
        ...judged.row,
        hosts: count(host, judged.row.hosts),
        processes: count(process, judged.row.processes),
        targets: count(target, judged.row.targets),
      },
    }),
    observation: (o) => ({
      ...o,
      ...(o.computer === undefined ? {} : { computer: host(o.computer) }),
      ...(o.target === undefined ? {} : { target: target(o.target) }),
      ...(o.process === undefined ? {} : { process: { name: process(o.process.name) } }),
    }),
  }
}

/** Names are numbered in the order in which they come, whatever their case. Bounded: the rest share one name. */
function createNames(kind: string, before: readonly string[] = []): (text: string) => string {
  const known = new Map<string, string>()
  const name = (text: string): string => {
    const key = text.toLowerCase()
    const given = known.get(key)
    if (given) return given
    if (known.size >= 10_000) return `${kind}-other`
    const next = `${kind}-${known.size + 1}`
    known.set(key, next)
    return next
  }
  for (const text of before) name(text)
  return name
}
