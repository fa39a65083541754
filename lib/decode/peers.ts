import type { Finding } from './finding.ts'
import type { PeerKnowledge, PeerText } from './knowledge.ts'
import { readAlertName } from './names.ts'
import type { Observation } from './observation.ts'
import { type Frame, findFrame, readPeerNumber } from './peerFrames.ts'
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
      readWhole(read, tokens, i, peers)
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
