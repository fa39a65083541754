import type { Frame } from './peerFrames.ts'
import type { Folded, Peer, Peers } from './peers.ts'
import type { Tokens } from './tokens.ts'

/** Programs that run on Windows and use Schannel speak for this machine; for the others Windows is the far end. */
const onWindows = /\.NET|Schannel|Windows/
export const seenFromWindows = ({ stack, says }: Peer): 'generated' | 'received' => {
  const own = says === 'sent' ? 'generated' : 'received'
  if (onWindows.test(stack)) return own
  return own === 'received' ? 'generated' : 'received'
}

export function nameStack(folded: Folded | undefined, tokens: Tokens, peers: Peers, family?: string): string {
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
export function familyOf(frame: Frame, tokens: Tokens, end: number): string {
  if (frame.key !== 'java') return frame.family
  const raw = tokens.text.slice(tokens.starts[end], (tokens.starts[end] ?? 0) + 30)
  return /^[A-Z][a-z]+[A-Z]/.test(raw) ? 'rustls' : frame.family
}
