import { isEventId } from '../codes/event.ts'
import { findExcluded, isCounted, isOtherNumber } from './exclude.ts'
import type { Finding } from './finding.ts'
import { findNumberLabel, isLabelWord } from './numberLabels.ts'
import { type Item, resolveNumbers, type Setting } from './resolveNumbers.ts'
import type { Tokens } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

export type NumbersRead = { findings: Finding[]; understood: string[] }

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
  resolveNumbers(items, tokens, vocabulary, setting)
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
    } else if (isMeant(item, items, tokens, setting)) understood.push(String(item.n))
  }
  return { findings, understood }
}

/** Whether a number that is not known was meant as a code: called one, or typed as one and no small amount. */
function isMeant(item: Item, items: readonly Item[], tokens: Tokens, setting: Setting): boolean {
  if (item.label || item.isId) return true
  if (!setting.short || isCounted(tokens, item.word)) return false
  return item.n >= 100 || tokens.words.length <= 4 || items.some(({ isId }) => isId)
}

function collectItems(tokens: Tokens, setting: Setting, isRead: (start: number) => boolean): Item[] {
  let excluded: { start: number; end: number }[] | undefined
  const items: Item[] = []
  let next = 0
  tokens.words.forEach((word, i) => {
    const hex = /^0x0{0,4}90[0-4][0-9a-f]$/.test(word)
    if (!hex && !/^(?:\d{1,5}|0x[0-9a-f]{2})$/.test(word)) return
    const start = tokens.starts[i] ?? 0
    if (isRead(start) || isOtherNumber(tokens, i)) return
    excluded ??= findExcluded(tokens.text)
    while (next < excluded.length && (excluded[next]?.end ?? 0) <= start) next++
    if ((excluded[next]?.start ?? start + 1) <= start) return
    const id = readGroupedId(tokens, i)
    const n = id ?? Number(word)
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
    // An alert may be written in hexadecimal, but only right behind that word is it one.
    if (word.startsWith('0x') && !hex && !tokens.words.slice(Math.max(0, i - 3), i).includes('alert')) return
    // The thousands of an id were read with the word before.
    if (before?.word === i - 1 && before.n === readGroupedId(tokens, i - 1)) return
    items.push({ word: i, n, line, label, isId, joined, listed })
  })
  return items
}

/** `event id 36,887`, as a viewer prints a number with its thousands set apart; only where it is called an id or Schannel's. */
function readGroupedId({ text, words, starts, ends }: Tokens, i: number): number | undefined {
  if (words[i] !== '36' || !/^\d{3}$/.test(words[i + 1] ?? '')) return undefined
  if (!/^[, \u00a0\u202f]$/.test(text.slice(ends[i], starts[i + 1]))) return undefined
  const named = /^(?:id|eventid|code|eventcode|schannel)$/.test(words[i - 1] ?? '')
  const n = Number(`36${words[i + 1]}`)
  return named && isEventId(n) ? n : undefined
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
  'event events id ids eventid evenid eventids eventcode ereignis ereignisse ereignisid evento eventos eventi evenement evenements zdarzenie zdarzenia события событие событий olay olayi olaylar udalost udalosti handelse handelsen gebeurtenis esemeny'.split(
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
