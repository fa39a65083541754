import { createDecoding } from './decoding.ts'
import { formatLine } from './export/lines.ts'
import { createMask, noMask } from './export/mask.ts'
import { type Source, sourceOf, sourceOfText } from './input/source.ts'
import type { Input, Reply, Request } from './protocol.ts'
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
  { inputs, knowledge }: Start,
  signal: AbortSignal,
  reply: (message: Reply) => void,
): Promise<void> {
  let told = 0
  const progress = (now: Progress) => {
    if (now.milliseconds - told < progressEvery) return
    told = now.milliseconds
    reply({ type: 'progress', progress: now })
  }
  reply({
    type: 'done',
    triage: await triage(inputs.map(toSource), createDecoding(knowledge), signal, progress),
  })
}

async function list(
  { inputs, knowledge, masked }: Lines,
  signal: AbortSignal,
  reply: (message: Reply) => void,
): Promise<void> {
  const mask = masked ? createMask() : noMask
  const parts: Blob[] = []
  let lines = ''
  await readObservations(inputs.map(toSource), createDecoding(knowledge), signal, (observation) => {
    lines += formatLine(observation, mask)
    if (lines.length < partLength) return
    parts.push(new Blob([lines]))
    lines = ''
  })
  if (!signal.aborted)
    reply({ type: 'lines', file: new Blob([...parts, lines], { type: 'application/x-ndjson' }) })
}

const toSource = ({ name, content }: Input): Source =>
  typeof content === 'string' ? sourceOfText(name, content) : sourceOf(name, content)
