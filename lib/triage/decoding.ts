import { directionOf, partsOf } from '../codes/event.ts'
import { createDecoder, type Decoder } from '../decode/decoder.ts'
import { findWindowsByFields } from '../decode/fields.ts'
import type { Part } from '../decode/finding.ts'
import type { Knowledge } from '../decode/knowledge.ts'
import type { Observation } from '../decode/observation.ts'
import { toFinding } from '../decode/readRecord.ts'
import type { RawRecord } from '../decode/record.ts'

/** What triage takes from the decoder. */
export type Decoding = {
  types: Knowledge['types']
  /** Any text: slow and thorough. */
  text: (piece: string) => readonly Observation[]
  /** One record whose values have names: fast, since nothing else of it is read. */
  record: (record: RawRecord) => Observation | undefined
}

/** A log says the same few sentences over and over: so many are kept. */
const mostMessages = 500

export function createDecoding(knowledge: Knowledge): Decoding {
  // Event logs hold no text: most runs need no decoder, and it takes a moment to build.
  let built: Decoder | undefined
  const decode = (text: string): readonly Observation[] => {
    built ??= createDecoder(knowledge)
    return built.decode(text).observations
  }
  const readMessage = createMessageReader(decode)
  const findWindows = createWindowsFinder(knowledge)
  const withoutWordings = { ...knowledge, events: [] }
  return {
    types: knowledge.types,
    text: decode,
    record(record) {
      // The message says nothing that the fields do not say, and it costs ten times as much to read.
      const { message, ...bare } = record
      const named = record.fields.size > 0
      // Wordings are needed where an id or the names are missing; for the versions of Windows they are asked once.
      const known = named && record.event !== undefined ? withoutWordings : knowledge
      const finding = toFinding(named ? bare : record, known, 0, readMessage)
      if (finding?.part.event === undefined) return undefined
      const { event } = finding.part
      const windows = named ? findWindows(record, event) : finding.part.windows
      const direction = directionOf(event)
      return {
        ...finding.part,
        ...(direction ? { direction } : {}),
        ...(windows?.length ? { windows } : {}),
        sure: finding.sure,
        missing: partsOf(event).filter((part) => finding.part[part] === undefined),
        span: { start: 0, end: 0 },
      }
    },
  }
}

/** Windows versions by event and names of fields: a log has a handful of these sets. */
function createWindowsFinder(knowledge: Knowledge): (record: RawRecord, event: number) => readonly string[] {
  const kept = new Map<string, readonly string[]>()
  return ({ fields }, event) => {
    const key = [event, ...fields.keys()].join()
    const before = kept.get(key)
    if (before) return before
    const windows = findWindowsByFields(fields, event, knowledge)
    if (kept.size < mostMessages) kept.set(key, windows)
    return windows
  }
}

function createMessageReader(decode: Decoding['text']): (message: string) => Part | undefined {
  const kept = new Map<string, Part | undefined>()
  return (message) => {
    if (kept.has(message)) return kept.get(message)
    const [first] = decode(message.slice(0, 4000))
    const part = first && toPart(first)
    if (kept.size >= mostMessages) kept.clear()
    kept.set(message, part)
    return part
  }
}

/** Without what belongs to the place in the text. */
function toPart(observation: Observation): Part {
  const { sure: _sure, missing: _missing, span: _span, direction: _direction, ...part } = observation
  return part
}
