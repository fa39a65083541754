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

export function createMask(): Mask {
  const host = createNames('host')
  const target = createNames('target')
  const process = createNames('process')
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
function createNames(kind: string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const key = text.toLowerCase()
    const before = known.get(key)
    if (before) return before
    if (known.size >= 10_000) return `${kind}-other`
    const name = `${kind}-${known.size + 1}`
    known.set(key, name)
    return name
  }
}
