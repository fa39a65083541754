import type { Observation } from '../decode/observation.ts'
import { createDecoding } from './decoding.ts'
import { formatLine } from './export/lines.ts'
import { createMask, noMask } from './export/mask.ts'
import { type Source, sourceOf, sourceOfText } from './input/source.ts'
import type { Input, Reply, Request } from './protocol.ts'
import { createLookup } from './summary/lookup.ts'
import { toSummary } from './summary/summary.ts'
import { type Progress, readObservations, triage } from './triage.ts'

/** Progress is told at most this often, in milliseconds. */
const progressEvery = 100
/** Lines are handed over in parts of about this many characters: the browser may keep a Blob on disk. */
const partLength = 4 << 20

/** What the worker does with each request; answers go to `reply`. */
export function runTriage(reply: (message: Reply) => void): (request: Request) => void {
  let running = new AbortController()
  return (request) => {
    running.abort()
    if (request.type === 'cancel') return
    running = new AbortController()
    const work =
      request.type === 'start' ? count(request, running.signal, reply) : list(request, running.signal, reply)
    work.catch((error: unknown) =>
      reply({ type: 'failed', why: error instanceof Error ? error.message : String(error) }),
    )
  }
}

type Start = Extract<Request, { type: 'start' }>
type Lines = Extract<Request, { type: 'lines' }>

async function count(
  { inputs, knowledge, pages }: Start,
  signal: AbortSignal,
  reply: (message: Reply) => void,
): Promise<void> {
  let told = 0
  const progress = (now: Progress) => {
    if (now.milliseconds - told < progressEvery) return
    told = now.milliseconds
    reply({ type: 'progress', progress: now })
  }
  const found = await triage(inputs.map(toSource), createDecoding(knowledge), signal, progress)
  // Here too, since a thousand kinds take a moment that the page would feel.
  reply({ type: 'done', triage: found, summary: toSummary(found, createLookup(pages)) })
}

async function list(
  { inputs, knowledge, mask: names }: Lines,
  signal: AbortSignal,
  reply: (message: Reply) => void,
): Promise<void> {
  const mask = names ? createMask(names) : noMask
  const sources = inputs.map(toSource)
  const size = sources.reduce((sum, source) => sum + (source.size ?? 0), 0)
  const parts: Blob[] = []
  let lines = ''
  let events = 0
  let told = performance.now()
  const visit = (observation: Observation) => {
    events++
    lines += formatLine(observation, mask)
    if (lines.length < partLength) return
    parts.push(new Blob([lines]))
    lines = ''
  }
  const progress = (bytes: number) => {
    const now = performance.now()
    if (now - told < progressEvery) return
    told = now
    reply({ type: 'listing', share: size ? bytes / size : 0 })
  }
  await readObservations(sources, createDecoding(knowledge), signal, visit, progress)
  const file = new Blob([...parts, lines], { type: 'application/x-ndjson' })
  reply({ type: 'lines', lines: signal.aborted ? undefined : { file, events } })
}

const toSource = ({ name, content }: Input): Source =>
  typeof content === 'string' ? sourceOfText(name, content) : sourceOf(name, content)
