import type { Finding } from './finding.ts'
import type { PeerKnowledge } from './knowledge.ts'
import type { Tokens } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

export type Peers = { knowledge: PeerKnowledge }

export const createPeers = (knowledge: PeerKnowledge): Peers => ({ knowledge })

export function readPeers(
  _tokens: Tokens,
  _peers: Peers,
  _vocabulary: Vocabulary,
): { findings: Finding[]; covered: { start: number; end: number }[] } {
  return { findings: [], covered: [] }
}
