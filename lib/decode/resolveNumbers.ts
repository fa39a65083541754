import { partsOf } from '../codes/event.ts'
import { isCounted } from './exclude.ts'
import type { Part } from './finding.ts'
import type { NumberLabel } from './numberLabels.ts'
import { isCjkWord, type Tokens } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A number that may be a code. */
export type Item = {
  word: number
  n: number
  line: number
  label: NumberLabel | undefined
  isId: boolean
  /** Joined to the item before it by nothing but punctuation and filler words. */
  joined: boolean
  /** Continues a list: `(1205,1207`. */
  listed: boolean
  part?: Part | undefined
  alternative?: Part
}

/** What the whole input is like. */
export type Setting = {
  /** Few words: typed rather than pasted, so a bare number is meant as a code. */
  short: boolean
  /** Schannel is named somewhere. */
  schannel: boolean
  /** The input has labelled event records. */
  labelled: boolean
  /** It names an event of another provider and none of Schannel's. */
  foreign: boolean
  /** It is about a database, where 1203 to 1205 are locks. */
  database: boolean
  /** It is about sockets, whose errors 10004 to 11031 look like states. */
  sockets: boolean
}

/** Gives each number its meaning: by label, by the event id in its chain, else by being known in a short input. */
export function resolveNumbers(
  items: Item[],
  tokens: Tokens,
  vocabulary: Vocabulary,
  setting: Setting,
): void {
  for (let from = 0; from < items.length; ) {
    let to = from + 1
    while (to < items.length && items[to]?.joined) to++
    resolveChain(items.slice(from, to), tokens, vocabulary, setting)
    from = to
  }
}

function resolveChain(chain: Item[], tokens: Tokens, vocabulary: Vocabulary, setting: Setting): void {
  for (const item of chain) {
    if (item.isId && vocabulary.events.has(item.n)) item.part = { event: item.n }
  }
  let before: Item | undefined
  for (const item of chain) {
    if (!item.label && item.listed && before?.label === 'state' && !item.isId) item.label = 'state'
    if (!item.part) item.part = readLabelled(item, chain, tokens, vocabulary, setting)
    before = item
  }
  const ids = chain.filter(({ isId, part }) => isId && part)
  for (const item of chain) {
    if (item.part || item.isId || item.label === 'state') continue
    const known = ids.length > 0 ? fromEvent(item, chain, ids, vocabulary) : undefined
    if (known) item.part = known
  }
  if (ids.length === 0) resolveBare(chain, tokens, vocabulary, setting)
}

function readLabelled(
  item: Item,
  chain: readonly Item[],
  tokens: Tokens,
  vocabulary: Vocabulary,
  setting: Setting,
): Part | undefined {
  const { n, label } = item
  if (item.isId || !label) return undefined
  if (label === 'state') {
    // Schannel's own words make a state of a number that has no page yet.
    const named = tokens.words[item.word - 1] === 'state' && tokens.words[item.word - 2] === 'error'
    const ours = named && (setting.schannel || chain.some(({ isId, part }) => isId && part))
    return vocabulary.states.has(n) || (ours && n > 0) ? { state: n } : undefined
  }
  if (!vocabulary.alerts.has(n)) return undefined
  if (label === 'alert') return isCounted(tokens, item.word) ? undefined : { alert: n }
  if (isDefinedByTls(tokens, item.word)) return { alert: n }
  const near = tokens.words.slice(Math.max(0, item.word - 12), item.word + 4)
  const about = near.some((word) => /^(?:alert|fatal|tls|ssl|schannel)$/.test(word))
  return about && (near.includes('alert') || near.includes('protocol') || chain.length > 1 || setting.short)
    ? { alert: n }
    : undefined
}

/** "The code that the TLS protocol defines is 40", in any language: only an alert is called so. */
function isDefinedByTls({ text, starts }: Tokens, i: number): boolean {
  const start = starts[i] ?? 0
  const sentence = /[^.!?。]{0,120}$/.exec(text.slice(Math.max(0, start - 120), start))?.[0] ?? ''
  return /\btls/i.test(sentence) && /protocol|protokol|протокол|プロトコル|协议|協定|프로토콜/i.test(sentence)
}

/** A number beside an event id takes the first free place of that event that it fits. */
function fromEvent(
  item: Item,
  chain: readonly Item[],
  ids: readonly Item[],
  vocabulary: Vocabulary,
): Part | undefined {
  const at = chain.indexOf(item)
  const id = [...ids].reverse().find((other) => chain.indexOf(other) < at) ?? ids[0]
  if (!id) return undefined
  const nextId = ids.find((other) => chain.indexOf(other) > chain.indexOf(id))
  const from = id === ids[0] ? 0 : chain.indexOf(id)
  const own = chain.slice(from, nextId ? chain.indexOf(nextId) : chain.length)
  const parts = partsOf(id.n)
  const taken = (key: 'alert' | 'state') => own.some(({ part, isId }) => !isId && part?.[key] !== undefined)
  if (parts.includes('alert') && vocabulary.alerts.has(item.n) && !taken('alert')) return { alert: item.n }
  if (parts.includes('state') && vocabulary.states.has(item.n) && (!taken('state') || item.listed))
    return { state: item.n }
  return undefined
}

const errorWords = new Set(
  'schannel tls ssl error errors fatal fehler erreur errore erro ошибка ошибки blad hata'.split(' '),
)

/** Up to this many words a bare number is the query; in a longer line something must say that it is about errors. */
const bareWords = 4
const aboutErrors =
  /^(?:schannel|tls|ssl|alerts?|alerte|alerta|avviso|warnung|fatal\w*|errors?|handshake|certificate|cert|states?|status|codes?|events?|fehler|erreur|errore|erro|erreurs|ошибк\p{L}*|blad|hata|rdp)$/u

/** Numbers without label and event: only what was typed as a code, or stands right behind "Schannel error". */
function resolveBare(chain: Item[], tokens: Tokens, vocabulary: Vocabulary, setting: Setting): void {
  if (setting.foreign) return
  const { words } = tokens
  const typed =
    setting.short &&
    (words.length <= bareWords || words.some((word) => isCjkWord(word) || aboutErrors.test(word)))
  const open = chain.filter(({ part, label }) => !part && label !== 'state')
  const hasAlert = chain.some(({ part }) => part?.alert !== undefined)
  const pair = chain.length > 1
  for (const item of open) {
    const elsewhere =
      (setting.sockets && item.n >= 10_000) || (setting.database && item.n >= 1200 && item.n < 1300)
    const state = vocabulary.states.has(item.n) && (setting.schannel || hasAlert || !elsewhere)
    const alert = vocabulary.alerts.has(item.n)
    const behind = errorWords.has(tokens.words[item.word - 1] ?? '') && setting.schannel
    const besideAlert = hasAlert && state && !alert
    const plainState = state && item.n >= 1000 && setting.schannel && !isCounted(tokens, item.word)
    if (!typed && !behind && !besideAlert && !plainState) continue
    if (isCounted(tokens, item.word) && !besideAlert) continue
    // `error: 0` is no error.
    if (item.n === 0 && tokens.words.length > 1) continue
    const alertTaken = chain.some((other) => other !== item && other.part?.alert !== undefined)
    if (alert && !alertTaken) {
      item.part = { alert: item.n }
      if (state && !pair) item.alternative = { state: item.n }
    } else if (state) item.part = { state: item.n }
  }
}
