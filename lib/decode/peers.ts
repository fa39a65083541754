import type { Finding } from './finding.ts'
import { toPattern } from './foldPeers.ts'
import type { PeerKnowledge, PeerText } from './knowledge.ts'
import { readAlertName } from './names.ts'
import type { Observation } from './observation.ts'
import { type Frame, findFrame } from './peerFrames.ts'
import type { Tokens } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

type Peer = NonNullable<Observation['peer']>
type Folded = { words: readonly string[]; alerts: readonly number[]; stacks: readonly number[] }

/** Folded messages, ready to be looked up. */
export type Peers = {
  stacks: readonly string[]
  /** Key of the frame and name → alerts. */
  names: ReadonlyMap<string, Folded>
  symbols: ReadonlyMap<string, Folded>
  /** First three words of a whole message → messages, longest first. */
  texts: ReadonlyMap<string, readonly Folded[]>
  /** Messages of one or two words: they must be all there is. */
  short: ReadonlyMap<string, Folded>
}

/** Prepares what other stacks print for lookup. */
export function createPeers(knowledge: PeerKnowledge): Peers {
  const fold = ([words, alerts, stacks]: PeerText): Folded => ({ words: words.split(' '), alerts, stacks })
  const texts = new Map<string, Folded[]>()
  const short = new Map<string, Folded>()
  for (const text of knowledge.texts) {
    const folded = fold(text)
    if (folded.words.length < 4) {
      short.set(text[0], folded)
      if (folded.words.length < 3) continue
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

export type PeersRead = { findings: Finding[]; covered: { start: number; end: number }[] }

/** Messages of other TLS stacks: frames with a name or number, symbols, whole messages, reason numbers of OpenSSL. */
export function readPeers(tokens: Tokens, peers: Peers, vocabulary: Vocabulary): PeersRead {
  const read: PeersRead = { findings: [], covered: [] }
  const all = peers.short.get(toPattern(tokens.text.length < 200 ? tokens.text : ''))
  if (all) addFolded(read, tokens, 0, tokens.words.length, all, peers)
  for (let i = 0; i < tokens.words.length; ) {
    const end =
      readFramed(read, tokens, i, peers, vocabulary) ??
      readOpenSslCode(read, tokens, i, vocabulary) ??
      readSymbol(read, tokens, i, peers) ??
      readWhole(read, tokens, i, peers)
    i = end ?? i + 1
  }
  return read
}

function addFinding(read: PeersRead, tokens: Tokens, i: number, end: number, part: Finding['part']): void {
  const place = { start: tokens.starts[i] ?? 0, end: tokens.ends[end - 1] ?? 0 }
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

/** Programs that run on Windows and use Schannel speak for this machine; for the others Windows is the far end. */
const onWindows = /\.NET|Schannel|Windows/
const seenFromWindows = ({ stack, says }: Peer): 'generated' | 'received' => {
  const own = says === 'sent' ? 'generated' : 'received'
  if (onWindows.test(stack)) return own
  return own === 'received' ? 'generated' : 'received'
}

function nameStack(folded: Folded | undefined, tokens: Tokens, peers: Peers, family?: string): string {
  const names = folded?.stacks.flatMap((n) => peers.stacks[n] ?? []) ?? []
  const [first] = names
  if (names.length === 1 && first) return first
  const text = tokens.text
  const hint = hints.find(
    ([pattern, name]) => pattern.test(text) && (names.length === 0 || names.some((n) => n.includes(name))),
  )
  return hint?.[1] ?? family ?? first ?? 'another TLS stack'
}

/** What gives a program away when its library's message is the same in many. */
const hints: readonly (readonly [RegExp, string])[] = [
  [/\bcurl[:_ (]/i, 'curl'],
  [/_ssl\.c:|ssl\.SSLError|\bPython\b/, 'Python'],
  [/OpenSSL::SSL::SSLError|\bRuby\b/i, 'Ruby'],
  [/EPROTO|node_modules|deps\/openssl|\bnode\b/i, 'Node.js'],
  [/file_get_contents|stream_socket|\bPHP\b/, 'PHP'],
  [/IO::Socket::SSL|SSL connect attempt/, 'Perl'],
  [/Firefox|NSS/, 'Firefox'],
]

/** Camel case behind "received fatal alert" is rustls; Java prints the name with underscores. */
function familyOf(frame: Frame, tokens: Tokens, end: number): string {
  if (frame.key !== 'java') return frame.family
  const raw = tokens.text.slice(tokens.starts[end], (tokens.starts[end] ?? 0) + 30)
  return /^[A-Z][a-z]+[A-Z]/.test(raw) ? 'rustls' : frame.family
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
  const number = tokens.words[end] ?? ''
  if (/^\d{1,3}$/.test(number) && (frame.number || frame.key === 'dotnet') && Number(number) <= 255) {
    const peer: Peer = { stack: nameStack(undefined, tokens, peers, frame.family), says: frame.says }
    addFinding(read, tokens, i, end + 1, { alert: Number(number), peer, direction: seenFromWindows(peer) })
    return end + 1
  }
  if (frame.number) return undefined
  if (frame.key === 'go' && number === 'alert' && /^\d{1,3}$/.test(tokens.words[end + 1] ?? '')) {
    const peer: Peer = { stack: frame.family, says: frame.says }
    addFinding(read, tokens, i, end + 2, {
      alert: Number(tokens.words[end + 1]),
      peer,
      direction: seenFromWindows(peer),
    })
    return end + 2
  }
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

/**
 * `error:0A000410:` and `error:14094410:` carry the reason in their last digits, and reasons from 1000 on are alerts
 * that came in (SSL_AD_REASON_OFFSET in OpenSSL's ssl.h); `reason(1040)` says the same.
 */
function readOpenSslCode(
  read: PeersRead,
  tokens: Tokens,
  i: number,
  vocabulary: Vocabulary,
): number | undefined {
  const word = tokens.words[i] ?? ''
  const next = tokens.words[i + 1] ?? ''
  const code =
    word === 'error' && /^(?:0a|14)[0-9a-f]{6}$/.test(next) ? Number.parseInt(next.slice(-3), 16) : undefined
  const reason = word === 'reason' && /^1\d{3}$/.test(next) ? Number(next) : code
  if (reason === undefined || reason < 1000 || reason > 1255 || !vocabulary.alerts.has(reason - 1000))
    return undefined
  const peer: Peer = {
    stack: hints.find(([pattern]) => pattern.test(tokens.text))?.[1] ?? 'OpenSSL',
    says: 'received',
  }
  addFinding(read, tokens, i, i + 2, { alert: reason - 1000, peer, direction: seenFromWindows(peer) })
  return i + 2
}

function readSymbol(read: PeersRead, tokens: Tokens, i: number, peers: Peers): number | undefined {
  if (!/^(?:ssl|pr|err)$/.test(tokens.words[i] ?? '')) return undefined
  const start = tokens.starts[i] ?? 0
  const raw = /^[A-Z][A-Z0-9_]{4,70}/.exec(tokens.text.slice(start, start + 72))?.[0]
  const folded = raw ? peers.symbols.get(raw) : undefined
  if (!raw || !folded) return undefined
  let end = i
  while (end < tokens.words.length && (tokens.starts[end] ?? 0) < start + raw.length) end++
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
