import type { Observation } from './observation.ts'

/**
 * What the decoder knows, as plain JSON. It is projected from the content at build time and shipped to the browser
 * before anything else, so it holds numbers, names and product texts only: no meaning, no prose.
 */
export type Knowledge = {
  /** Names of Windows versions; wordings refer to them by index. */
  windows: readonly string[]
  events: readonly EventKnowledge[]
  /** Alerts with an entry, and the names other than the RFC's under which they are written. */
  alerts: readonly { code: number; names: readonly string[] }[]
  /** States with an entry. */
  states: readonly number[]
  statuses: readonly StatusKnowledge[]
  /** Texts of status codes in other languages, and fixed texts that lead to a guide. */
  texts: readonly TextKnowledge[]
  /** Words of the field `Type` in any language, in lower case. */
  types: Readonly<Record<string, Role>>
}

export type Role = NonNullable<Observation['role']>

export type EventKnowledge = {
  event: number
  /** Which side logs it; `both` says nothing about one record. */
  role: Role | 'both'
  wordings: readonly EventWording[]
}

export type EventWording = {
  /** Indexes into `Knowledge.windows`. */
  windows: readonly number[]
  /** BCP 47 tag of the display language. */
  language: string
  /** The message with field names in braces; absent where only the fields are known. */
  text?: string
  /** Field names in the order in which this version writes them; absent where unknown. */
  fields?: readonly string[]
}

export type StatusKnowledge = {
  /** Canonical: `0x80090326`. */
  code: string
  name: string
  /** Windows' English message, absent where none is known. */
  message?: string
  family: string
}

export type TextKnowledge = { language: string; text: string } & ({ status: string } | { guide: string })

/** What other TLS stacks print. It arrives after the rest: see foldPeers.ts for how it is made. */
export type PeerKnowledge = {
  stacks: readonly string[]
  /** Names of alerts behind a frame (`remote error: tls: …`), as a word sequence → alerts and the stacks that print it. */
  names: readonly PeerText[]
  /** Words that stand for themselves: `SSL_ERROR_BAD_MAC_ALERT`, `ERR_SSL_PROTOCOL_ERROR`. */
  symbols: readonly PeerText[]
  /** Whole messages without a frame. */
  texts: readonly PeerText[]
}

/** One folded text: its words, the alerts for which it is printed, and indexes into `PeerKnowledge.stacks`. */
export type PeerText = readonly [words: string, alerts: readonly number[], stacks: readonly number[]]
