import type { Tokens } from './tokens.ts'

/** Words that stand before the name or number of an alert in the messages of one family of programs. */
export type Frame = {
  /** Short, for the folded data. */
  key: string
  words: readonly string[]
  /** What the program says happened to the alert. */
  says: 'received' | 'sent'
  /** A number follows, not a name. */
  number?: true
  /** Whose message it is when the folded data does not tell. */
  family: string
  /** How it is written, where the same words in running text say something else. */
  written?: string
}

const frame = (
  key: string,
  words: string,
  family: string,
  says: Frame['says'] = 'received',
  number?: true,
): Frame => ({
  key,
  words: words.split(' '),
  says,
  family,
  ...(number ? { number } : {}),
})

/** Longer frames first where one begins with another. The reason texts of OpenSSL are those of an alert that came in. */
const frames: readonly Frame[] = [
  frame('openssl', 'sslv3 alert', 'OpenSSL'),
  frame('openssl', 'tlsv1 alert', 'OpenSSL'),
  frame('openssl', 'tlsv13 alert', 'OpenSSL'),
  frame('openssl', 'ssl tls alert', 'OpenSSL'),
  frame('openssl', 'tlsv1', 'OpenSSL'),
  frame('number', 'ssl alert number', 'OpenSSL', 'received', true),
  frame('go', 'remote error tls', 'Go crypto/tls'),
  frame('go', 'local error tls', 'Go crypto/tls', 'sent'),
  frame('java', 'received fatal alert', 'Java JSSE'),
  frame('java', 'received handshake warning', 'Java JSSE'),
  frame('java', 'handshake alert', 'Java JSSE'),
  frame('java', 'received warning alert', 'Java JSSE'),
  // Java's debug log; a `?` stands for a digit of the version or the word "description" that may be there.
  frame('java', 'recv tlsv1 ? alert fatal ?', 'Java JSSE'),
  frame('java', 'send tlsv1 ? alert fatal ?', 'Java JSSE', 'sent'),
  // curl -v: "TLSv1.3 (IN), TLS alert, unknown CA (560):"
  frame('openssl', 'tlsv1 ? in tls alert', 'curl'),
  frame('openssl', 'tlsv1 ? out tls alert', 'curl', 'sent'),
  // openssl s_client -state: "SSL3 alert read:fatal:unknown CA"
  frame('openssl', 'ssl3 alert read fatal', 'OpenSSL'),
  frame('openssl', 'ssl3 alert read warning', 'OpenSSL'),
  frame('openssl', 'ssl3 alert write fatal', 'OpenSSL', 'sent'),
  frame('openssl', 'ssl3 alert write warning', 'OpenSSL', 'sent'),
  // Apple's systems log BoringSSL: "read alert, level: fatal, description: certificate unknown"
  frame('openssl', 'read alert level fatal description', 'BoringSSL'),
  frame('openssl', 'write alert level fatal description', 'BoringSSL', 'sent'),
  // Erlang says in whose part of the handshake it happened, and before it whether it came in or was made here.
  frame('erlang', 'received client alert fatal', 'Erlang/OTP ssl'),
  frame('erlang', 'received server alert fatal', 'Erlang/OTP ssl'),
  frame('erlang', 'generated client alert fatal', 'Erlang/OTP ssl', 'sent'),
  frame('erlang', 'generated server alert fatal', 'Erlang/OTP ssl', 'sent'),
  { ...frame('rustls', 'alert received', 'rustls'), written: 'AlertReceived(' },
  frame('gnutls', 'gnutls handshake failed', 'GnuTLS'),
  // git prints the sentence and then the name.
  frame('gnutls', 'a tls fatal alert has been received', 'GnuTLS'),
  frame('number', 'received alert', 'GnuTLS', 'received', true),
  frame('dotnet', 'remote party sent a tls alert', '.NET on Windows'),
  frame('dotnet', 'remote party has sent tls alert', '.NET on Windows'),
  frame('number', 'is a fatal alert message msg', 'Mbed TLS', 'received', true),
]

const byFirst: ReadonlyMap<string, readonly Frame[]> = new Map(
  [...new Set(frames.map(({ words }) => words[0] ?? ''))].map((first) => [
    first,
    frames.filter(({ words }) => words[0] === first).sort((a, b) => b.words.length - a.words.length),
  ]),
)

/** The frame that starts at word `i`, and the word behind it. */
export function findFrame(tokens: Tokens, i: number): { frame: Frame; end: number } | undefined {
  for (const frame of byFirst.get(tokens.words[i] ?? '') ?? []) {
    if (frame.written && !tokens.text.startsWith(frame.written, tokens.starts[i])) continue
    const end = findFrameEnd(frame, tokens, i)
    if (end !== undefined) return { frame, end }
  }
  return undefined
}

function findFrameEnd(frame: Frame, tokens: Tokens, i: number): number | undefined {
  let j = i
  for (const word of frame.words) {
    const here = tokens.words[j] ?? ''
    if (word === '?') {
      if (/^\d$|^description$/.test(here)) j++
    } else if (word === here) j++
    else return undefined
  }
  return j
}

/** An alert that a message names by number, and the word behind it. */
export type PeerNumber = { alert: number; end: number; frame?: Frame }

/**
 * A number behind a frame (`SSL alert number 40`, `Received alert [40]`, Go's `alert(121)`), or a reason of OpenSSL:
 * `error:0A000410:` and `error:14094410:` carry it in their last digits, and reasons from 1000 on are alerts that came
 * in (SSL_AD_REASON_OFFSET in OpenSSL's ssl.h); `reason(1040)` says the same.
 */
export function readPeerNumber(tokens: Tokens, i: number): PeerNumber | undefined {
  const { words } = tokens
  const word = words[i] ?? ''
  const next = words[i + 1] ?? ''
  const code =
    word === 'error' && /^(?:0a|14)[0-9a-f]{6}$/.test(next) ? Number.parseInt(next.slice(-3), 16) : 0
  const reason = word === 'reason' && /^1\d{3}$/.test(next) ? Number(next) : code
  if (reason >= 1000 && reason <= 1255) return { alert: reason - 1000, end: i + 2 }
  const found = findFrame(tokens, i)
  if (!found) return undefined
  const { frame, end } = found
  const at = frame.key === 'go' && words[end] === 'alert' ? end + 1 : end
  const number = words[at] ?? ''
  if (!frame.number && frame.key !== 'go' && frame.key !== 'dotnet') return undefined
  return /^\d{1,3}$/.test(number) && Number(number) <= 255
    ? { alert: Number(number), end: at + 1, frame }
    : undefined
}
