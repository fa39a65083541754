import type { Observation } from '../decode/observation.ts'
import type { Decoding } from './decoding.ts'
import type { Source } from './input/source.ts'
import { type FileReport, readLog } from './readLog.ts'
import { createTally, type Tally } from './tally/tally.ts'

/** The answer to "what is in these logs?"; plain data. */
export type Triage = { files: FileReport[]; tally: Tally; cancelled: boolean; milliseconds: number }

/** Where a run stands: bytes read of all bytes (if known), records and Schannel events so far, milliseconds. */
export type Progress = {
  file: string
  bytes: number
  size: number | undefined
  records: number
  events: number
  milliseconds: number
}

/** Reads the logs one after the other and adds up what is in them. A cancelled run keeps what it has counted. */
export async function triage(
  sources: readonly Source[],
  decoding: Decoding,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Triage> {
  const start = performance.now()
  const tally = createTally()
  const files: FileReport[] = []
  const size = sumOf(sources.map((source) => source.size))
  for (const source of sources) {
    if (signal.aborted) break
    files.push(
      await readLog(source, {
        decoding,
        signal,
        visit: tally.add,
        progress: (now) =>
          onProgress({
            file: source.name,
            bytes: now.bytes + files.reduce((sum, file) => sum + file.bytes, 0),
            size,
            records: now.records + files.reduce((sum, file) => sum + file.records, 0),
            events: now.events + files.reduce((sum, file) => sum + file.events, 0),
            milliseconds: performance.now() - start,
          }),
      }),
    )
    tally.endFile()
  }
  return { files, tally: tally.finish(), cancelled: signal.aborted, milliseconds: performance.now() - start }
}

/** The second pass: every observation again, for a list of all of them. `onBytes`: bytes read so far. */
export async function readObservations(
  sources: readonly Source[],
  decoding: Decoding,
  signal: AbortSignal,
  visit: (observation: Observation) => void,
  onBytes: (bytes: number) => void,
): Promise<void> {
  let before = 0
  for (const source of sources) {
    const progress = (now: FileReport) => onBytes(before + now.bytes)
    before += (await readLog(source, { decoding, signal, visit, progress })).bytes
  }
}

const sumOf = (sizes: readonly (number | undefined)[]): number | undefined =>
  sizes.reduce(
    (sum: number | undefined, size) => (sum === undefined || size === undefined ? undefined : sum + size),
    0,
  )
