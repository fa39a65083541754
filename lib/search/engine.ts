import { addressOf, type Codes, findLanding } from '../codes/address.ts'
import { createDecoder } from '../decode/decoder.ts'
import type { Observation } from '../decode/observation.ts'
import { mergePairs } from '../decode/pairs.ts'
import { createCodePrefix } from './codePrefix.ts'
import { loadFlexSearch } from './flexIndex.ts'
import { createFullText, type FullText, type TextResult } from './fullText.ts'
import { toCorpus } from './passages.ts'
import { findPeerAddresses } from './peerLanding.ts'
import { type CodesFile, kindOfAddress, type Target, type TextFile } from './records.ts'
import { toTableRows } from './tableRows.ts'
import { fold, toQueryWords, toWords } from './words.ts'

/** One distinct thing that the query holds: what was decoded, how often, and where it leads. */
export type DecodedAnswer = {
  observation: Observation
  /** A 36874 beside its 36888: the record that was folded into this one. */
  pair?: Observation
  count: number
  /** The most specific page that exists; `hash` is the part of an alert page. */
  page?: Place
  second: readonly Place[]
  /** What its page says to check first; once the words are there. */
  check?: string
}

/** A page, and the part of it to open: `#received`, or nothing. */
export type Place = Target & { hash: string }

/** A page below what was decoded. `begins`: its code starts as typed. */
export type Hit = { page: Target; words: readonly string[]; begins?: true }

export type Answer = {
  query: string
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

/** Below a decoded code only the best pages: the reader has the answer already. */
const besideDecoded = 8

/** The whole way from what was typed or pasted to an answer. The same code runs in the browser, the tests and the scoring. */
export function createEngine(codes: CodesFile) {
  const decoder = createDecoder(codes.knowledge)
  const pages = new Map(codes.pages.map((page) => [page.a, page]))
  const rows = toTableRows(codes.knowledge, pages)
  const findPage = (address: string): Target | undefined => pages.get(address) ?? rows.get(address)
  const all = [...codes.pages, ...rows.values()]
  const findBeginning = createCodePrefix(all)
  let text: { full: FullText; file: TextFile } | undefined

  const toPlace = (to: string): Place | undefined => {
    const [address = '', hash] = to.split('#')
    const page = findPage(address)
    return page && { ...page, hash: hash ? `#${hash}` : '' }
  }

  const toDecoded = (observation: Observation, pair: Observation | undefined): DecodedAnswer => {
    const landing = findLanding(toCodes(observation), (address) => findPage(address) !== undefined)
    const found = landing ? [landing.address, ...landing.second] : findWithoutCodes(observation)
    const [page, ...second] = found.flatMap((address) => toPlace(address) ?? [])
    const check = page && (text?.file.checks[page.a + page.hash] ?? text?.file.checks[page.a])
    return {
      observation,
      ...(pair ? { pair } : {}),
      count: 1,
      ...(page ? { page } : {}),
      ...(check === undefined ? {} : { check }),
      second,
    }
  }

  const findWords = (query: string, unknown: readonly string[], limit: number): TextResult | undefined => {
    if (!text || unknown.length === 0) return text?.full.search(query, limit)
    // Nothing near an unknown code is offered: only guides, and only for the words around it.
    const rest = toWordsBeside(query, unknown)
    if (rest.length < 2) return undefined
    const found = text.full.search(rest.join(' '), limit * 4)
    const guides = found.hits.filter(({ page }) => kindOfAddress(page.a) === 'guide')
    return { ...found, hits: guides.slice(0, limit), complete: false }
  }

  return {
    /** Whether there is a page at this address. */
    has: (address: string): boolean => pages.has(address),
    /** Adds words and the messages of other stacks; until then `waiting` is true. `pause` is awaited between slices of work. */
    async addText(arriving: TextFile | Promise<TextFile>, pause?: () => Promise<void>): Promise<void> {
      const [file] = await Promise.all([arriving, loadFlexSearch()])
      const full = await createFullText(toCorpus(all, file, codes.knowledge), file.synonyms, pause)
      text = { full, file }
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
      const wanted = decoded.length > 0 ? Math.min(limit, besideDecoded) : limit
      const found = findWords(query, decoded.length === 0 ? result.understood : [], wanted * 2)
      const begins = new Set(findBeginning(query, limit))
      const ordered = [
        ...begins,
        ...result.topics.flatMap((slug) => findPage(addressOf('guide', slug)) ?? []),
        ...decoded.flatMap((d) => (d.observation.peer?.folds ? [] : d.second)),
        ...(found?.hits.map((hit) => hit.page) ?? []),
      ]
      const taken = new Set(decoded.flatMap((d) => d.page?.a ?? []))
      const hits = uniquePages(ordered, taken).slice(0, begins.size > 0 ? limit : wanted)
      return {
        query,
        decoded,
        unknown: result.understood,
        hits: hits.map((page) => ({
          page,
          words: begins.has(page) ? [fold(query.trim()), ...toWords(query)] : (found?.words ?? []),
          ...(begins.has(page) ? { begins: true } : {}),
        })),
        complete: found?.complete ?? true,
        corrected: found?.corrected ?? [],
        waiting: text === undefined,
      }
    },
  }
}

export type Engine = ReturnType<typeof createEngine>

/** An alert page is opened at the direction as the message says it: for another program's words, as that program says it. */
function toCodes({ peer, ...observation }: Observation): Codes {
  if (!peer) return observation
  const direction = peer.says === 'received' ? 'received' : peer.says === 'sent' ? 'generated' : undefined
  return { ...observation, direction }
}

/** Where an observation leads that has neither event nor alert, state or status. */
const findWithoutCodes = (observation: Observation): string[] =>
  observation.cipherSuite && !observation.peer
    ? [addressOf('event', 36880), addressOf('guide', 'what-was-offered')]
    : findPeerAddresses(observation)

/** Two observations with the same key are the same failure. */
const keyOf = (o: Observation, pair: Observation | undefined): string =>
  JSON.stringify([
    o.event,
    o.alert,
    o.state,
    o.status,
    o.peer?.stack,
    o.peer?.says,
    o.cipherSuite,
    pair?.event,
  ])

/** The telling words of a query without the codes that nobody knows, and without what such a code is called. */
function toWordsBeside(query: string, unknown: readonly string[]): string[] {
  const codes = new Set(unknown.map((code) => code.toLowerCase()))
  return toQueryWords(query).filter(
    (word) =>
      !codes.has(word) && !/^(?:\p{N}+|0x.*|alert|state|status|fatal|internal|number|hresult)$/u.test(word),
  )
}

function uniquePages(pages: readonly Target[], taken: ReadonlySet<string>): Target[] {
  const seen = new Set(taken)
  return pages.filter(({ a }) => !seen.has(a) && seen.add(a))
}
