import type { PeerKnowledge, PeerText } from './knowledge.ts'
import type { Observation } from './observation.ts'

export type Peer = NonNullable<Observation['peer']>
export type Folded = { words: readonly string[]; alerts: readonly number[]; stacks: readonly number[] }

/** Folded messages, ready to be looked up. */
export type Peers = {
  stacks: readonly string[]
  /** Key of the frame and name → alerts. */
  names: ReadonlyMap<string, Folded>
  symbols: ReadonlyMap<string, Folded>
  /** First three words of a whole message → messages, longest first. */
  texts: ReadonlyMap<string, readonly Folded[]>
  /** Messages of up to four words: they must be a whole line, the shortest all that there is. */
  short: ReadonlyMap<string, Folded>
}

/** Prepares what other stacks print for lookup. */
export function createPeers(knowledge: PeerKnowledge): Peers {
  const fold = ([words, alerts, stacks]: PeerText): Folded => ({ words: words.split(' '), alerts, stacks })
  const texts = new Map<string, Folded[]>()
  const short = new Map<string, Folded>()
  for (const text of knowledge.texts) {
    const folded = fold(text)
    if (folded.words.length < 5) {
      short.set(text[0], folded)
      continue
    }
    const key = folded.words.slice(0, 3).join(' ')
    texts.set(
      key,
      [...(texts.get(key) ?? []), folded].sort((a, b) => b.words.length - a.words.length),
    )
  }
  return {
    stacks: knowledge.stacks,
    names: new Map(knowledge.names.map((text) => [text[0], fold(text)])),
    symbols: new Map(knowledge.symbols.map((text) => [text[0], fold(text)])),
    texts,
    short,
  }
}
