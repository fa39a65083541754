import { addressOf, findLanding } from '../codes/address.ts'
import { createDecoder } from '../decode/decoder.ts'
import type { Observation } from '../decode/observation.ts'
import { mergePairs } from '../decode/pairs.ts'
import { createCodePrefix } from './codePrefix.ts'
import { createFullText, type FullText, type TextResult } from './fullText.ts'
import type { CodesFile, PageRecord, TextFile } from './records.ts'

/** One distinct thing that the query holds: what was decoded, how often, and where it leads. */
export type DecodedAnswer = {
  observation: Observation
  /** A 36874 beside its 36888: the record that was folded into this one. */
  pair?: Observation
  count: number
  /** The most specific page that exists; `hash` is the part of an alert page. */
  page?: PageRecord & { hash: string }
  second: readonly PageRecord[]
}

export type Hit = { page: PageRecord; words: readonly string[] }

export type Answer = {
  query: string
  lines: number
  decoded: readonly DecodedAnswer[]
  /** Codes that were read and have no page: said to be unknown, never answered by a neighbour. */
  unknown: readonly string[]
  /** Pages of codes that start as typed, then full text, each page once and none that stands under `decoded`. */
  hits: readonly Hit[]
  /** False: no page has all words, the hits are the nearest. */
  complete: boolean
  corrected: TextResult['corrected']
  /** Full text has not arrived yet. */
  waiting: boolean
}

/** The whole way from what was typed or pasted to an answer. The same code runs in the browser, the tests and the scoring. */
export function createEngine(codes: CodesFile) {
  const decoder = createDecoder(codes.knowledge)
  const pages = new Map(codes.pages.map((page) => [page.a, page]))
  const findPrefix = createCodePrefix(codes.pages)
  let text: { full: FullText; file: TextFile } | undefined

  const toDecoded = (observation: Observation, pair: Observation | undefined): DecodedAnswer => {
    const landing = findLanding(observation, (address) => pages.has(address))
    const [address, hash] = (landing?.address ?? '').split('#')
    const page = pages.get(address ?? '')
    return {
      observation,
      ...(pair ? { pair } : {}),
      count: 1,
      ...(page ? { page: { ...page, hash: hash ? `#${hash}` : '' } } : {}),
      second: (landing?.second ?? []).flatMap((a) => pages.get(a) ?? []),
    }
  }

  return {
    /** Whether there is a page at this address. */
    has: (address: string): boolean => pages.has(address),
    /** Adds words and the messages of other stacks; until then `waiting` is true. */
    addText(file: TextFile): void {
      text = { full: createFullText(file), file }
    },
    /** Any text → answer. Never throws. `limit` bounds the hits. */
    answer(query: string, limit = 20): Answer {
      const result = decoder.decode(query, text ? { peers: text.file.peers } : {})
      const groups = new Map<string, DecodedAnswer>()
      for (const { main: observation, beside: pair } of mergePairs(result.observations)) {
        const key = keyOf(observation, pair)
        const before = groups.get(key)
        if (before) before.count++
        else groups.set(key, toDecoded(observation, pair))
      }
      const decoded = [...groups.values()]
      const taken = new Set(decoded.flatMap((d) => d.page?.a ?? []))
      const found = text?.full.search(query, limit * 2)
      const addresses = [
        ...result.topics.map((slug) => addressOf('guide', slug)),
        ...(decoded.length === 0 ? findPrefix(query, limit).map((page) => page.a) : []),
        ...decoded.flatMap((d) => d.second.map((page) => page.a)),
        ...(found?.hits.map((hit) => hit.address) ?? []),
      ]
      const hits = [...new Set(addresses)].filter((address) => !taken.has(address)).slice(0, limit)
      return {
        query,
        lines: query.split('\n').filter((line) => line.trim() !== '').length,
        decoded,
        unknown: result.understood,
        hits: hits.flatMap((address) => {
          const page = pages.get(address)
          return page ? [{ page, words: found?.words ?? [] }] : []
        }),
        complete: found?.complete ?? true,
        corrected: found?.corrected ?? [],
        waiting: text === undefined,
      }
    },
  }
}

export type Engine = ReturnType<typeof createEngine>

/** Two observations with the same key are the same failure. */
const keyOf = (o: Observation, pair: Observation | undefined): string =>
  JSON.stringify([o.event, o.alert, o.state, o.status, o.peer?.stack, o.peer?.says, pair?.event])
