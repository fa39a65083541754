import { cutEvery } from '../input/source.ts'
import { toObservation } from '../observe.ts'
import { addProblem, extendSpan, type FileReport, type Reading } from '../readLog.ts'
import { type Chunk, checkChunk, chunkSize, createChunk, walkRecords } from './chunk.ts'
import { readSchannelRecord } from './record.ts'
import { holdsSchannel } from './search.ts'

/**
 * Walks the 64 KiB slots of an EVTX file. The file header is not asked: in a file copied from a live system it describes
 * an earlier moment. A damaged chunk is skipped and reported with its offset; one that cannot hold Schannel is only
 * counted.
 */
export async function readEvtx(
  pieces: AsyncIterable<Uint8Array>,
  headerSize: number,
  report: FileReport,
  reading: Reading,
): Promise<void> {
  let offset = headerSize
  for await (const slot of cutEvery(pieces, headerSize, chunkSize)) {
    if (reading.signal.aborted) return
    const chunk = createChunk(slot)
    const { state, why } = checkChunk(chunk)
    if (state === 'damaged') addProblem(report, { text: `Skipped: ${why}.`, at: offset })
    else if (state !== 'empty') readChunk(chunk, offset, report, reading)
    if (state === 'cut') {
      addProblem(report, {
        text: 'The file ends inside this chunk; the records before the end were read.',
        at: offset,
      })
    }
    offset += chunkSize
  }
  if (offset === headerSize && !reading.signal.aborted) {
    addProblem(report, { text: 'This event log ends behind its header: it holds no events.' })
  }
}

function readChunk(chunk: Chunk, offset: number, report: FileReport, reading: Reading): void {
  const relevant = holdsSchannel(chunk.bytes)
  report.records += walkRecords(chunk, (at) => {
    noteTime(chunk, at, report)
    if (!relevant) return
    try {
      const record = readSchannelRecord(chunk, at)
      const observation = record && toObservation(record, reading.decoding.types)
      if (!observation) return
      report.events++
      reading.visit(observation)
    } catch {
      addProblem(report, { text: 'Skipped: a record that could not be read.', at: offset + at })
    }
  })
}

/** FILETIME of the record's header, to the millisecond. */
function noteTime({ view }: Chunk, at: number, report: FileReport): void {
  const ms =
    view.getUint32(at + 20, true) * 429_496.7296 + view.getUint32(at + 16, true) / 10_000 - 11_644_473_600_000
  extendSpan(report, ms)
}
