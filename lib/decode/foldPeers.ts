import type { PeerKnowledge, PeerText } from './knowledge.ts'
import { type Frame, findFrame, readPeerNumber } from './peerFrames.ts'
import { tokenise } from './tokens.ts'

/** What the folding needs of a peers file; the files of content/peers have this shape. */
export type PeerSource = {
  stack: string
  strings: readonly { alert: number; text: string }[]
}

/**
 * Folds everything that other TLS stacks print into names behind a common frame (`remote error: tls: …`), symbols
 * that stand for themselves, and whole messages without what varies (ids, versions, hosts, source lines). A folded
 * text with several alerts is a message from which the alert cannot be told.
 */
export function foldPeers(sources: readonly PeerSource[]): PeerKnowledge {
  const stacks: string[] = []
  const names = new Map<string, Entry>()
  const symbols = new Map<string, Entry>()
  const texts = new Map<string, Entry>()
  for (const { stack, strings } of sources) {
    const n = stacks.push(stack) - 1
    for (const { alert, text } of strings) {
      if (saysNumber(text, alert)) continue
      const framed = findFramed(text)
      const symbol = findSymbol(text)
      if (framed) note(names, `${framed.frame.key} ${framed.name}`, alert, n)
      else if (symbol) note(symbols, symbol, alert, n)
      else note(texts, toPattern(text), alert, n)
    }
  }
  return { stacks, names: list(names), symbols: list(symbols), texts: list(texts) }
}

type Entry = { alerts: Set<number>; stacks: Set<number> }

function note(map: Map<string, Entry>, key: string, alert: number, stack: number): void {
  const entry = map.get(key) ?? { alerts: new Set(), stacks: new Set() }
  entry.alerts.add(alert)
  entry.stacks.add(stack)
  map.set(key, entry)
}

/** A text that many stacks print tells none of them: the reader looks at what stands around it. */
const list = (map: ReadonlyMap<string, Entry>): PeerText[] =>
  [...map].map(([key, { alerts, stacks }]) => [
    key,
    [...alerts].sort((a, b) => a - b),
    stacks.size > 3 ? [] : [...stacks],
  ])

/** The text has the alert's number itself (`SSL alert number 40`, `error:0A000410`): nothing to remember. */
function saysNumber(text: string, alert: number): boolean {
  const tokens = tokenise(text)
  return tokens.words.some((_, i) => readPeerNumber(tokens, i)?.alert === alert)
}

/** The last frame in the text and the name behind it; a text whose number says the alert needs no name. */
function findFramed(text: string): { frame: Frame; name: string } | undefined {
  const tokens = tokenise(text)
  for (let i = tokens.words.length - 1; i >= 0; i--) {
    const found = findFrame(tokens, i)
    if (!found || found.frame.number) continue
    let end = found.end
    while (end < tokens.words.length && end < found.end + 6) {
      const gap = tokens.text.slice(tokens.ends[end - 1], tokens.starts[end])
      if (end > found.end && /[^\s_-]|\n/.test(gap)) break
      if (/^\d/.test(tokens.words[end] ?? '')) break
      end++
    }
    if (end > found.end) return { frame: found.frame, name: tokens.words.slice(found.end, end).join(' ') }
  }
  return undefined
}

/** `SSL_ERROR_BAD_MAC_ALERT`, `PR_END_OF_FILE_ERROR`, `ERR_SSL_PROTOCOL_ERROR`; not those that name a frame. */
function findSymbol(text: string): string | undefined {
  const symbol = /\b(?:SSL_ERROR|PR|ERR)_[A-Z][A-Z0-9_]{4,60}\b/.exec(text)?.[0]
  return symbol && !/^SSL_ERROR_(?:SYSCALL|ZERO_RETURN|SSL)$/.test(symbol) ? symbol : undefined
}

/** The words of a message, without ids, numbers of versions and lines, hosts and made-up places. */
export function toPattern(text: string): string {
  const kept = text
    .replace(/<id>:|https?:\/\/HOST\S*|HOST:PORT|\bHOST\b/g, ' ')
    .replace(/^curl: \(\d+\)|OpenSSL\/\d[\d.]*|\(_ssl\.c:\d+\)|(?<![\w./])[\w./]+\.c:\d+:?/g, ' ')
  return tokenise(kept).words.join(' ')
}
