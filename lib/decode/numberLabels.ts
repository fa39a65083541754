import type { Tokens } from './tokens.ts'

export type NumberLabel = 'alert' | 'state' | 'code'

/** Words that say what the number behind them is, in the languages of Windows; folded as words are. */
const labelWords: Readonly<Record<NumberLabel, string>> = {
  alert:
    'alert alerts alertdesc desc alrt alet warnung warnmeldung alerte alerta avviso allarme alert ostrzezenie предупреждение предупреждения оповещение оповещения uyari uyarisi varning waarschuwing riasztas vystraha upozorneni',
  state:
    'state states errorstate errorstatus status zustand fehlerstatus fehlerzustand etat estado stato stan stanie состояние состояния durumu durum allapota allapot foutstatus toestand feltillstand feltillstandet tillstand stav trangthai',
  code: 'code codes код кода codigo codice kod kodu koodi codul fehlercode foutcode felkod errorcode hibakod',
}

const labelOf: ReadonlyMap<string, NumberLabel> = new Map(
  (Object.entries(labelWords) as [NumberLabel, string][]).flatMap(([label, words]) =>
    words.split(' ').map((word): [string, NumberLabel] => [word, label]),
  ),
)

const cjkLabels: readonly [RegExp, NumberLabel][] = [
  [/(?:状態|状态|狀態|상태)[^\d]{0,8}$/, 'state'],
  [/(?:警告|警报|警報|경고|アラート)[^\d]{0,10}$/, 'alert'],
  [/(?:コード|代码|代碼|코드)[^\d]{0,8}$/, 'code'],
]

/** Words that join a label with its number at a distance: "the status of the Windows SChannel error is 1205". */
const copulas = new Set(
  'is are was ist lautet est es e esta to jest wynosi is: equals het ar er je'.split(' '),
)

/**
 * What the words before a number call it: the nearest label in the same sentence, up to three words away, or eight
 * when the number follows "is" or a colon, and more where TLS is named between them ("the code of the fatal error
 * defined by the TLS protocol is"). Another number between ends the search.
 */
export function findNumberLabel(tokens: Tokens, i: number): NumberLabel | undefined {
  const { text, words, starts, ends, lines } = tokens
  const start = starts[i] ?? 0
  const before = text.slice(Math.max(0, start - 24), start)
  for (const [pattern, label] of cjkLabels) if (pattern.test(before)) return label
  const colon = /[:=]\s{0,3}\**$/.test(before)
  const joined = copulas.has(words[i - 1] ?? '') || colon
  const reach = !joined ? 3 : words.slice(Math.max(0, i - 8), i).includes('tls') ? 14 : 8
  for (let k = i - 1; k >= 0 && k >= i - reach; k--) {
    const word = words[k] ?? ''
    const gap = text.slice(ends[k], starts[k + 1])
    if (/[.!?;]\s|\n\s*\n|。/.test(gap) || (lines[i] ?? 0) - (lines[k] ?? 0) > 1) return undefined
    const label = labelOf.get(word)
    if (label) return label
    if (/^\d/.test(word)) return undefined
  }
  return undefined
}

export const isLabelWord = (word: string): boolean => labelOf.has(word)
