import type { Observation } from '../decode/observation.ts'
import type { Decoding } from './decoding.ts'
import { readEvtx } from './evtx/readEvtx.ts'
import { findKind, headSize } from './input/kind.ts'
import { readHead, type Source } from './input/source.ts'
import { readTextLog } from './readTextLog.ts'
import { detach } from './tally/counter.ts'

/** What reading one input came to. */
export type FileReport = {
  name: string
  /** What it turned out to be, for people: "event log (EVTX)", "XML, gzip". */
  kind: string
  /** Bytes as they lie in the file. */
  bytes: number
  /** Records of any provider. */
  records: number
  /** Schannel events among them. */
  events: number
  /** First and last record of any provider (EVTX) or first and last Schannel event (text): what the log covers, in ms. */
  span: { first: number; last: number } | undefined
  /** Computers that logged its Schannel events, in lower case; the first hundred. */
  computers: string[]
  /** What could not be read, as sentences; the rest of the input counts. */
  problems: Problem[]
  /** Problems beyond those listed. */
  moreProblems: number
}

/** `at`: byte offset in the file, where known; else `times`: how often the same was found. */
export type Problem = { text: string; at?: number; times?: number }

const mostProblems = 50
const mostComputers = 100

export type Reading = {
  decoding: Decoding
  visit: (observation: Observation) => void
  /** Called now and then. */
  progress: (report: FileReport) => void
  signal: AbortSignal
}

/**
 * Reads one input of any supported kind from front to back and shows each Schannel event to `visit`, in the order of
 * the file. Never throws for what the input holds: that ends as a sentence in the report. Aborting ends it early.
 */
export async function readLog(source: Source, reading: Reading): Promise<FileReport> {
  const report: FileReport = {
    name: source.name,
    kind: '',
    bytes: 0,
    records: 0,
    events: 0,
    span: undefined,
    computers: [],
    problems: [],
    moreProblems: 0,
  }
  let computer: string | undefined
  const visit = (observation: Observation) => {
    // Mostly the same from record to record: looked up when it changes.
    if (observation.computer !== undefined && observation.computer !== computer) {
      computer = detach(observation.computer)
      noteComputer(report, computer.toLowerCase())
    }
    reading.visit(observation)
  }
  try {
    await readPieces(counted(source.pieces(), report, reading), report, { ...reading, visit }, 0)
  } catch (error) {
    if (!reading.signal.aborted) addProblem(report, { text: whyStopped(error), at: report.bytes })
  }
  reading.progress(report)
  return report
}

export function addProblem(report: FileReport, problem: Problem): void {
  const same = problem.at === undefined && report.problems.find(({ text }) => text === problem.text)
  if (same) same.times = (same.times ?? 1) + 1
  else if (report.problems.length < mostProblems) report.problems.push(problem)
  else report.moreProblems++
}

function noteComputer({ computers }: FileReport, computer: string): void {
  if (computers.length < mostComputers && !computers.includes(computer)) computers.push(computer)
}

export function extendSpan(report: FileReport, ms: number): void {
  if (!report.span) report.span = { first: ms, last: ms }
  else if (ms < report.span.first) report.span.first = ms
  else if (ms > report.span.last) report.span.last = ms
}

async function readPieces(
  pieces: AsyncIterable<Uint8Array>,
  report: FileReport,
  reading: Reading,
  unpacked: number,
): Promise<void> {
  const { head, all } = await readHead(pieces, headSize)
  const kind = findKind(head, head.length >= headSize)
  switch (kind.kind) {
    case 'empty':
      addProblem(report, { text: 'This file is empty.' })
      return
    case 'unreadable':
      addProblem(report, { text: kind.why })
      return
    case 'gzip':
      if (unpacked > 1) addProblem(report, { text: 'This is gzip inside gzip inside gzip: unpack it first.' })
      else {
        await readPieces(gunzip(all, report), report, reading, unpacked + 1)
        report.kind = report.kind ? `${report.kind}, gzip` : 'gzip'
      }
      return
    case 'evtx':
      report.kind = 'event log (EVTX)'
      return readEvtx(all, kind.headerSize, report, reading)
    case 'text':
      return readTextLog(all, kind, report, reading)
  }
}

/** Counts bytes, reports progress and ends the input when the reader cancels. */
async function* counted(
  pieces: AsyncIterable<Uint8Array>,
  report: FileReport,
  { signal, progress }: Reading,
): AsyncIterable<Uint8Array> {
  for await (const piece of pieces) {
    if (signal.aborted) return
    yield piece
    report.bytes += piece.length
    progress(report)
  }
}

/** Unpacks; what came out before a damaged or cut-off end still counts. */
async function* gunzip(pieces: AsyncIterable<Uint8Array>, report: FileReport): AsyncIterable<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]()
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await iterator.next()
      if (next.done) controller.close()
      else controller.enqueue(new Uint8Array(next.value))
    },
  })
  const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } catch {
    addProblem(report, { text: 'The gzip data is damaged or cut off; what came before it was read.' })
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** What the File API throws is told by its name; its message is the browser's and helps nobody. */
function whyStopped(error: unknown): string {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
  if (name === 'NotFoundError') return 'This is a folder, or the file is gone. Drop the files that are in it.'
  if (name === 'NotReadableError')
    return 'The browser could not read on: the file is in use, has changed, or may not be opened. Copy it to another folder and drop the copy.'
  return `Reading stopped: ${message}`
}
