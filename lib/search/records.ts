import type { Grade } from '../codes/grade.ts'
import type { Kind } from '../codes/kind.ts'
import type { Knowledge, PeerKnowledge } from '../decode/knowledge.ts'

/** One page in the exact-code map: short keys, because every reader of the box downloads the list. */
export type PageRecord = {
  /** Address: /event/36888/40/1205/ */
  a: string
  /** Name: "TLS alert 40 handshake_failure" */
  n: string
  /** Verdict, one sentence. */
  v: string
  g: Grade
}

/** What an answer leads to: a page, or a row of the status table, which has a name and a message but no claim to grade. */
export type Target = Omit<PageRecord, 'g'> & { g?: Grade }

/** The first file: decides what a paste holds and where it leads. Exact, small, loaded before anything else. */
export type CodesFile = {
  pages: readonly PageRecord[]
  knowledge: Knowledge
}

/** What full text knows of one page beside its name and verdict. Strings only: FlexSearch fails on numbers. */
export type TextRecord = {
  a: string
  /** Symbols, alternative names, search words of the entry; one text after the other, see passages.ts. */
  words: string
  /** The meaning in a sentence or two, and the headings of its steps. */
  text: string
}

/** The second file: words. */
export type TextFile = {
  records: readonly TextRecord[]
  peers: PeerKnowledge
  /** Words that admins use for the same thing, each list in both directions. */
  synonyms: readonly (readonly string[])[]
  /** Address of a page → what to check first, for the ticket. */
  checks: Readonly<Record<string, string>>
}

/** The kind of a page, read from its address. A combination counts as an event. */
export const kindOfAddress = (address: string): Kind | undefined => {
  const first = address.split('/')[1]
  return first === 'event' ||
    first === 'alert' ||
    first === 'state' ||
    first === 'status' ||
    first === 'guide'
    ? first
    : undefined
}
