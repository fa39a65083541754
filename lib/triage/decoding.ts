import { directionOf, partsOf } from '../codes/event.ts'
import { createDecoder, type Decoder } from '../decode/decoder.ts'
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
  const decoder = createDecoder(knowledge)
  const readMessage = createMessageReader(decoder)
  return {
    types: knowledge.types,
    text: (piece) => decoder.decode(piece).observations,
    record(record) {
      // The message says nothing that the fields do not say, and it costs ten times as much to read.
      const { message, ...bare } = record
      const finding = toFinding(record.fields.size > 0 ? bare : record, knowledge, 0, readMessage)
      if (finding?.part.event === undefined) return undefined
      const { event } = finding.part
      const direction = directionOf(event)
      return {
        ...finding.part,
        ...(direction ? { direction } : {}),
        sure: finding.sure,
        missing: partsOf(event).filter((part) => finding.part[part] === undefined),
        span: { start: 0, end: 0 },
      }
    },
  }
}

function createMessageReader(decoder: Decoder): (message: string) => Part | undefined {
  const kept = new Map<string, Part | undefined>()
  return (message) => {
    if (kept.has(message)) return kept.get(message)
    const [first] = decoder.decode(message.slice(0, 4000)).observations
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
