import { isEventId, partsOf } from '../codes/event.ts'
import { findExcluded, isCounted, isOtherNumber } from './exclude.ts'
import type { Finding, Part } from './finding.ts'
import { findNumberLabel, isLabelWord, type NumberLabel } from './numberLabels.ts'
import type { Tokens } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A number that may be a code. */
type Item = {
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

export type NumbersRead = { findings: Finding[]; understood: string[] }

/** What the whole input is like. */
export type Setting = {
  /** Few words: typed rather than pasted, so a bare number is meant as a code. */
  short: boolean
  /** Schannel is named somewhere. */
  schannel: boolean
  /** The input has labelled event records. */
  labelled: boolean
}

/**
 * Event ids, alerts and states that stand as numbers: behind a label, beside an event id, or alone in a short input.
 * Numbers in dates, versions, addresses and counts are left out; a code that is not known is only named as understood.
 */
export function readNumbers(
  tokens: Tokens,
  vocabulary: Vocabulary,
  setting: Setting,
  isRead: (start: number) => boolean,
): NumbersRead {
  const items = collectItems(tokens, setting, isRead)
  resolve(items, tokens, vocabulary, setting)
  const understood: string[] = []
  const findings: Finding[] = []
  for (const item of items) {
    const place = {
      start: tokens.starts[item.word] ?? 0,
      end: tokens.ends[item.word] ?? 0,
      line: item.line,
      sure: 'code' as const,
    }
    if (item.part) {
      const kind = item.label ? 'label' : 'mention'
      findings.push({
        ...place,
        kind,
        part: item.part,
        ...(item.listed && !item.isId ? { listed: true } : {}),
      })
      if (item.alternative) findings.push({ ...place, kind, part: item.alternative, alternative: true })
    } else if (setting.labelled && isSentenceEnd(tokens, item.word) && item.n <= 0xffff) {
      findings.push({ ...place, kind: 'number', part: {}, value: item.n })
    } else if (item.label || setting.short || item.isId) understood.push(String(item.n))
  }
  return { findings, understood }
}

function collectItems(tokens: Tokens, setting: Setting, isRead: (start: number) => boolean): Item[] {
  let excluded: { start: number; end: number }[] | undefined
  const items: Item[] = []
  let next = 0
  tokens.words.forEach((word, i) => {
    const hex = /^0x0{0,4}90[0-4][0-9a-f]$/.test(word)
    if (!hex && !/^\d{1,5}$/.test(word)) return
    const start = tokens.starts[i] ?? 0
    if (isRead(start) || isOtherNumber(tokens, i)) return
    excluded ??= findExcluded(tokens.text)
    while (next < excluded.length && (excluded[next]?.end ?? 0) <= start) next++
    if ((excluded[next]?.start ?? start + 1) <= start) return
    const n = Number(word)
    const before = items.at(-1)
    const line = tokens.lines[i] ?? 0
    const between = before?.line === line ? tokens.words.slice(before.word + 1, i) : undefined
    const joined =
      between !== undefined &&
      between.length <= 4 &&
      between.every(isFiller) &&
      !hasStop(tokens, before?.word ?? 0, i)
    const gap = before ? tokens.text.slice(tokens.ends[before.word], start) : ''
    const listed = joined && /^\s?(?:[,/|&+]|,? ?(?:and|or|und|et|y|e))\s?$/.test(gap)
    const isId = isEventId(n) && isIdHere(tokens, i, setting)
    const label = isId || hex ? undefined : findNumberLabel(tokens, i)
    items.push({ word: i, n, line, label, isId, joined, listed })
  })
  return items
}

const fillers = new Set(
  'and with error errors fatal tls ssl schannel internal id ids event events eventid number no nr und et y or the a code source windows received generated'.split(
    ' ',
  ),
)
const isFiller = (word: string): boolean => fillers.has(word) || isLabelWord(word)

const hasStop = (tokens: Tokens, from: number, to: number): boolean =>
  /[.!?]\s/.test(tokens.text.slice(tokens.ends[from], tokens.starts[to]))

const idWords = new Set(
  'event events id ids eventid evenid eventids eventcode ereignis ereignisid evento evenement zdarzenie события событие'.split(
    ' ',
  ),
)

/** Whether a number between 36864 and 36928 is an event id here and not, say, an amount. */
function isIdHere(tokens: Tokens, i: number, setting: Setting): boolean {
  if (setting.short || setting.schannel || setting.labelled) return true
  for (let k = Math.max(0, i - 6); k < i; k++) if (idWords.has(tokens.words[k] ?? '')) return true
  return /(?:イベント|事件|이벤트)[^\n]{0,12}$/.test(
    tokens.text.slice(Math.max(0, (tokens.starts[i] ?? 0) - 24), tokens.starts[i]),
  )
}

function isSentenceEnd(tokens: Tokens, i: number): boolean {
  const gap = tokens.text.slice(
    tokens.ends[i],
    Math.min(tokens.starts[i + 1] ?? tokens.text.length, (tokens.ends[i] ?? 0) + 8),
  )
  const wordsBefore = i >= 2 && tokens.lines[i - 2] === tokens.lines[i]
  return (
    wordsBefore &&
    (/^\**["”»)]?\s?[.。]|^\**\s*(?:\n|<|$)/.test(gap) ||
      /^[ぁ-んァ-ヶ一-龠가-힣]/.test(tokens.text.slice(tokens.ends[i]).slice(0, 2).trim()))
  )
}

/** Gives each number its meaning: by label, by the event id in its chain, else by being known in a short input. */
function resolve(items: Item[], tokens: Tokens, vocabulary: Vocabulary, setting: Setting): void {
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
  if (label === 'state') return vocabulary.states.has(n) ? { state: n } : undefined
  if (!vocabulary.alerts.has(n)) return undefined
  if (label === 'alert') return isCounted(tokens, item.word) ? undefined : { alert: n }
  const near = tokens.words.slice(Math.max(0, item.word - 12), item.word + 4)
  const about = near.some((word) => /^(?:alert|fatal|tls|ssl|schannel)$/.test(word))
  return about && (near.includes('alert') || near.includes('protocol') || chain.length > 1 || setting.short)
    ? { alert: n }
    : undefined
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

/** Numbers without label and event: only what was typed as a code, or stands right behind "Schannel error". */
function resolveBare(chain: Item[], tokens: Tokens, vocabulary: Vocabulary, setting: Setting): void {
  const open = chain.filter(({ part, label }) => !part && label !== 'state')
  const hasAlert = chain.some(({ part }) => part?.alert !== undefined)
  const pair = chain.length > 1
  for (const item of open) {
    const state = vocabulary.states.has(item.n)
    const alert = vocabulary.alerts.has(item.n)
    const behind = errorWords.has(tokens.words[item.word - 1] ?? '') && setting.schannel
    const besideAlert = hasAlert && state && !alert
    const plainState = state && item.n >= 1000 && setting.schannel && !isCounted(tokens, item.word)
    if (!setting.short && !behind && !besideAlert && !plainState) continue
    if (isCounted(tokens, item.word) && !besideAlert) continue
    const alertTaken = chain.some((other) => other !== item && other.part?.alert !== undefined)
    if (alert && !alertTaken) {
      item.part = { alert: item.n }
      if (state && !pair) item.alternative = { state: item.n }
    } else if (state) item.part = { state: item.n }
  }
}
