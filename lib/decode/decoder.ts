import { readCsv } from './csv.ts'
import type { Finding, Part as FindingPart } from './finding.ts'
import { findMissing } from './findMissing.ts'
import { groupFindings } from './group.ts'
import { readJson } from './json.ts'
import type { Knowledge, PeerKnowledge } from './knowledge.ts'
import { readLostTags } from './lostTags.ts'
import type { Observation } from './observation.ts'
import { createPeers, type Peers } from './peers.ts'
import { createPhrases, type Phrases } from './phrases.ts'
import { cutText, pieceLength } from './pieces.ts'
import { readPhrases } from './readPhrases.ts'
import { isForeign, toFinding } from './readRecord.ts'
import { readText } from './readText.ts'
import type { RawRecord } from './record.ts'
import { tokenise } from './tokens.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'
import { readXml } from './xml.ts'

/** What a text holds. */
export type Decoded = {
  /** In the order of the text; of two readings of one number the likelier first. */
  observations: readonly Observation[]
  /** Codes that were read but are not in the knowledge base: `1206`, `0x80131501`. */
  understood: readonly string[]
  /** Slugs of guides to which a fixed text leads. */
  topics: readonly string[]
  /** BCP 47 tag of the first product text that was recognised. */
  language?: string
}

export type Decoder = { decode(text: string, options?: { peers?: PeerKnowledge }): Decoded }

export type Tools = {
  knowledge: Knowledge
  phrases: Phrases
  vocabulary: Vocabulary
  peers: Peers | undefined
}

/** Prepares a decoder. `decode` takes any text, never throws, and needs time in proportion to its length. */
export function createDecoder(knowledge: Knowledge): Decoder {
  const phrases = createPhrases(knowledge)
  const vocabulary = createVocabulary(knowledge)
  const prepared = new WeakMap<PeerKnowledge, Peers>()
  const findPeers = (peers: PeerKnowledge | undefined): Peers | undefined => {
    if (!peers) return undefined
    const known = prepared.get(peers) ?? createPeers(peers)
    prepared.set(peers, known)
    return known
  }
  return {
    decode(text, options = {}) {
      const tools = { knowledge, phrases, vocabulary, peers: findPeers(options.peers) }
      if (text.length <= pieceLength) return decodePiece(text, 0, tools)
      const records = readJson(text)
      if (records.length > 0) return fromRecords(records, text, tools)
      return join(cutText(text).map(({ start, end }) => decodePiece(text.slice(start, end), start, tools)))
    },
  }
}

function decodePiece(text: string, offset: number, tools: Tools): Decoded {
  const records = readRecords(text)
  const found = toFindings(records, text, tools)
  const starts = new Set(found.map(({ start }) => start))
  // A fragment of which nothing could be made is text like any other; a record of another event is not.
  const done = records.filter(
    (record) => starts.has(record.start) || record.event !== undefined || isForeign(record),
  )
  const read = readText(text, tools, done)
  const findings = [...read.findings, ...found].sort((a, b) => a.start - b.start || a.end - b.end)
  return finish(groupFindings(findings), offset, read.understood, read.topics, tools)
}

/** JSON and CSV stand for the whole text; XML and pasted values without tags may have text around them. */
function readRecords(text: string): RawRecord[] {
  const json = readJson(text)
  if (json.length > 0) return json
  const xml = readXml(text.includes('&lt;Data') || text.includes('&lt;Event') ? unescapeTags(text) : text)
  if (xml.length > 0) return xml
  const csv = readCsv(text)
  return csv.length > 0 ? csv : readLostTags(text)
}

/** Keeps the length, so that places in the text stay right. */
const unescapeTags = (text: string): string =>
  text
    .replace(/&lt;/g, '   <')
    .replace(/&gt;/g, '>   ')
    .replace(/&quot;/g, '  "   ')

function toFindings(records: readonly RawRecord[], text: string, tools: Tools): Finding[] {
  let line = 0
  let at = 0
  return records.flatMap((record) => {
    for (; at < record.start; at++) if (text.charCodeAt(at) === 10) line++
    return toFinding(record, tools.knowledge, line, (message) => readMessage(message, tools)) ?? []
  })
}

/** The first event text in a message, without its place. */
function readMessage(message: string, tools: Tools): FindingPart | undefined {
  const { findings } = readPhrases(
    tokenise(message, 0, Math.min(message.length, 4000)),
    tools.phrases,
    tools.knowledge,
  )
  const [first] = groupFindings(findings.filter(({ kind }) => kind === 'opening' || kind === 'tail'))
  if (!first) return undefined
  const { sure: _sure, missing: _missing, span: _span, direction: _direction, ...part } = first
  return part
}

function fromRecords(records: readonly RawRecord[], text: string, tools: Tools): Decoded {
  return finish(groupFindings(toFindings(records, text, tools)), 0, [], [], tools)
}

function finish(
  observations: readonly Observation[],
  offset: number,
  understood: readonly string[],
  topics: readonly string[],
  { knowledge }: Tools,
): Decoded {
  const done = observations.map((observation) => ({
    ...observation,
    missing: findMissing(observation, knowledge),
    span: { start: observation.span.start + offset, end: observation.span.end + offset },
  }))
  const language = done.find((o) => o.language)?.language
  return {
    observations: done,
    understood: [...new Set(understood)],
    topics: [...new Set(topics)],
    ...(language ? { language } : {}),
  }
}

function join(pieces: readonly Decoded[]): Decoded {
  const language = pieces.find((piece) => piece.language)?.language
  return {
    observations: pieces.flatMap(({ observations }) => observations),
    understood: [...new Set(pieces.flatMap(({ understood }) => understood))],
    topics: [...new Set(pieces.flatMap(({ topics }) => topics))],
    ...(language ? { language } : {}),
  }
}
