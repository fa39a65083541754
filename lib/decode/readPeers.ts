import type { Finding } from './finding.ts'
import { readAlertName } from './names.ts'
import { findFrame, readPeerNumber } from './peerFrames.ts'
import { familyOf, nameStack, seenFromWindows } from './peerNames.ts'
import { readNotice } from './peerNotices.ts'
import type { Folded, Peer, Peers } from './peers.ts'
import type { Tokens } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

export type PeersRead = { findings: Finding[]; covered: { start: number; end: number }[] }

/** Messages of other TLS stacks: frames with a name or number, symbols, whole messages, reason numbers of OpenSSL. */
export function readPeers(tokens: Tokens, peers: Peers, vocabulary: Vocabulary): PeersRead {
  const read: PeersRead = { findings: [], covered: [] }
  readShort(read, tokens, peers)
  for (let i = 0; i < tokens.words.length; ) {
    const end =
      readNumbered(read, tokens, i, peers, vocabulary) ??
      readFramed(read, tokens, i, peers, vocabulary) ??
      readSymbol(read, tokens, i, peers) ??
      readWhole(read, tokens, i, peers) ??
      readUnnamed(read, tokens, i)
    i = end ?? i + 1
  }
  return read
}

function readShort(read: PeersRead, tokens: Tokens, peers: Peers): void {
  const { words, lines } = tokens
  for (let i = 0; i < words.length; ) {
    let end = i + 1
    while (end < words.length && lines[end] === lines[i]) end++
    const folded = end - i <= 4 ? peers.short.get(words.slice(i, end).join(' ')) : undefined
    if (folded && (end - i > 2 || end - i === words.length)) addFolded(read, tokens, i, end, folded, peers)
    i = end
  }
}

function addFinding(read: PeersRead, tokens: Tokens, i: number, end: number, part: Finding['part']): void {
  const from = tokens.starts[i] ?? 0
  // Newer Java puts the alert that it would answer with in brackets in front; it is not the one that came in.
  const own = /\([a-z_]{8,40}\) $/.exec(tokens.text.slice(Math.max(0, from - 50), from))?.[0] ?? ''
  const place = { start: from - own.length, end: tokens.ends[end - 1] ?? 0 }
  read.covered.push(place)
  read.findings.push({ ...place, kind: 'mention', line: tokens.lines[i] ?? 0, sure: 'exact', part })
}

/** A message for several alerts names none; it says which they are. */
function addFolded(
  read: PeersRead,
  tokens: Tokens,
  i: number,
  end: number,
  folded: Folded,
  peers: Peers,
): void {
  const [only] = folded.alerts
  const stack = nameStack(folded, tokens, peers)
  const peer: Peer = {
    stack,
    says: 'received',
    ...(folded.alerts.length > 1 ? { folds: folded.alerts } : {}),
  }
  const part: Finding['part'] = { peer, direction: seenFromWindows(peer) }
  if (folded.alerts.length === 1 && only !== undefined) part.alert = only
  addFinding(read, tokens, i, end, part)
}

function readFramed(
  read: PeersRead,
  tokens: Tokens,
  i: number,
  peers: Peers,
  vocabulary: Vocabulary,
): number | undefined {
  const found = findFrame(tokens, i)
  if (!found) return undefined
  const { frame, end } = found
  if (frame.number) return undefined
  for (let n = 7; n >= 1; n--) {
    const folded = peers.names.get(`${frame.key} ${tokens.words.slice(end, end + n).join(' ')}`)
    if (!folded || end + n > tokens.words.length) continue
    const [only] = folded.alerts
    const peer: Peer = {
      stack: nameStack(folded, tokens, peers, familyOf(frame, tokens, end)),
      says: frame.says,
      ...(folded.alerts.length > 1 ? { folds: folded.alerts } : {}),
    }
    const alert = folded.alerts.length === 1 && only !== undefined ? { alert: only } : {}
    addFinding(read, tokens, i, end + n, { ...alert, peer, direction: seenFromWindows(peer) })
    return end + n
  }
  const name = frame.words.length > 1 ? readAlertName(tokens, end, vocabulary) : undefined
  if (!name) return undefined
  const peer: Peer = {
    stack: nameStack(undefined, tokens, peers, familyOf(frame, tokens, end)),
    says: frame.says,
  }
  addFinding(read, tokens, i, name.end, { alert: name.alert, peer, direction: seenFromWindows(peer) })
  return name.end
}

function readNumbered(
  read: PeersRead,
  tokens: Tokens,
  i: number,
  peers: Peers,
  vocabulary: Vocabulary,
): number | undefined {
  const found = readPeerNumber(tokens, i)
  if (!found || !vocabulary.alerts.has(found.alert)) return undefined
  const { alert, end, frame } = found
  const peer: Peer = {
    stack: nameStack(undefined, tokens, peers, frame?.family ?? 'OpenSSL'),
    says: frame?.says ?? 'received',
  }
  addFinding(read, tokens, i, end, { alert, peer, direction: seenFromWindows(peer) })
  return end
}

function readUnnamed(read: PeersRead, tokens: Tokens, i: number): number | undefined {
  const notice = readNotice(tokens, i)
  if (!notice) return undefined
  const peer: Peer = { stack: notice.stack, says: 'received' }
  addFinding(read, tokens, i, notice.end, { peer, direction: seenFromWindows(peer) })
  return notice.end
}

function readSymbol(read: PeersRead, tokens: Tokens, i: number, peers: Peers): number | undefined {
  if (!/^(?:ssl|pr|err)$/.test(tokens.words[i] ?? '')) return undefined
  const start = tokens.starts[i] ?? 0
  const raw = /^[A-Z][A-Z0-9_]{4,70}/.exec(tokens.text.slice(start, start + 72))?.[0]
  const folded = raw ? peers.symbols.get(raw) : undefined
  if (!raw || !folded) return undefined
  let end = i
  // The sentence behind the symbol explains it and may name other alerts.
  const sentence =
    /^:[^\n]{0,160}/.exec(tokens.text.slice(start + raw.length, start + raw.length + 161))?.[0].length ?? 0
  while (end < tokens.words.length && (tokens.starts[end] ?? 0) < start + raw.length + sentence) end++
  addFolded(read, tokens, i, end, folded, peers)
  return end
}

function readWhole(read: PeersRead, tokens: Tokens, i: number, peers: Peers): number | undefined {
  const { words } = tokens
  const candidates = peers.texts.get(`${words[i]} ${words[i + 1]} ${words[i + 2]}`)
  if (!candidates) return undefined
  for (const folded of candidates) {
    let j = i
    let k = 0
    let skipped = 0
    // Between the words of a message stand hosts, ids and versions that the folded form has lost.
    while (k < folded.words.length && j < words.length && skipped <= 12) {
      if (words[j] === folded.words[k]) {
        j++
        k++
      } else {
        j++
        skipped++
      }
    }
    if (k === folded.words.length && (folded.words.length >= 5 || skipped === 0)) {
      addFolded(read, tokens, i, j, folded, peers)
      return j
    }
  }
  return undefined
}
