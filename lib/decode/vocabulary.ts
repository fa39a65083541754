import { alertNames } from '../codes/alert.ts'
import { formatStatus, toUnsigned } from '../codes/status.ts'
import type { Knowledge } from './knowledge.ts'
import { tokenise } from './tokens.ts'

/** The known codes and names, in the forms in which the readers of single codes look them up. */
export type Vocabulary = {
  events: ReadonlySet<number>
  alerts: ReadonlySet<number>
  states: ReadonlySet<number>
  statuses: ReadonlySet<string>
  /** `SECEILLEGALMESSAGE` in lower case → status: blanks and line breaks inside a symbol do not matter. */
  symbols: ReadonlyMap<string, string>
  symbolHeads: ReadonlySet<string>
  /** First word of an alert's name → the names that start with it, longest first. */
  names: ReadonlyMap<string, readonly AlertName[]>
}

export type AlertName = { words: readonly string[]; alert: number }

/** Prepares the lookups. Alerts that no page describes are still read: the RFC assigns them. */
export function createVocabulary(knowledge: Knowledge): Vocabulary {
  const symbols = new Map<string, string>()
  const symbolHeads = new Set<string>()
  for (const { code, name } of knowledge.statuses) {
    const { words } = tokenise(name)
    symbols.set(words.join(''), code)
    if (words[0]) symbolHeads.add(words[0])
  }
  return {
    events: new Set(knowledge.events.map(({ event }) => event)),
    alerts: new Set([...knowledge.alerts.map(({ code }) => code), ...Object.keys(alertNames).map(Number)]),
    states: new Set(knowledge.states),
    statuses: new Set(knowledge.statuses.map(({ code }) => code)),
    symbols,
    symbolHeads,
    names: toNames(knowledge),
  }
}

/** Other orders and spellings of the RFC's names; each is printed by some TLS stack. */
const otherNames: Readonly<Record<number, readonly string[]>> = {
  46: ['unknown certificate'],
  43: ['unsupported cert'],
  48: ['unknown certificate authority', 'unknown certification authority'],
  30: ['decompression fail'],
  71: ['insuffient security'],
  110: ['unsupported ext'],
  120: ['no app protocol'],
}

function toNames(knowledge: Knowledge): Map<string, AlertName[]> {
  const names = new Map<string, AlertName[]>()
  const seen = new Set<string>()
  const add = (text: string, alert: number) => {
    const { words } = tokenise(text)
    const [first] = words
    if (!first || seen.has(words.join(' '))) return
    seen.add(words.join(' '))
    names.set(first, [...(names.get(first) ?? []), { words, alert }])
  }
  for (const [code, name] of Object.entries(alertNames)) add(name, Number(code))
  for (const [code, texts] of Object.entries(otherNames)) for (const text of texts) add(text, Number(code))
  for (const { code, names: more } of knowledge.alerts) {
    for (const constant of more) add(constant.replace(/^(?:SSL3|TLS1|TLS1_3)_ALERT_/, ''), code)
  }
  for (const list of names.values()) list.sort((a, b) => b.words.length - a.words.length)
  return names
}

/** A status by number: its own value, or the Win32 code inside an HRESULT of the form 0x8007…. */
export function findStatus(vocabulary: Vocabulary, code: string): string | undefined {
  if (vocabulary.statuses.has(code)) return code
  const n = toUnsigned(code)
  const win32 = formatStatus(n & 0xffff)
  return n >>> 16 === 0x8007 && vocabulary.statuses.has(win32) ? win32 : undefined
}
