import type { Finding } from './finding.ts'
import { isAlertName, readAlertName } from './names.ts'
import type { Range } from './ranges.ts'
import { readStatusNumber, readSymbol } from './symbols.ts'
import type { Tokens } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Status symbols and numbers, and names of alerts. */
export function readCodes(
  tokens: Tokens,
  vocabulary: Vocabulary,
  isRead: (start: number) => boolean,
): { findings: Finding[]; understood: string[]; covered: Range[] } {
  const findings: Finding[] = []
  const understood: string[] = []
  const covered: Range[] = []
  const { words, starts, ends, lines } = tokens
  for (let i = 0; i < words.length; ) {
    const start = starts[i] ?? 0
    if (isRead(start)) {
      i++
      continue
    }
    const place = (end: number) => ({
      start,
      end: ends[end - 1] ?? start,
      line: lines[i] ?? 0,
      sure: 'code' as const,
    })
    const status = readSymbol(tokens, i, vocabulary) ?? readStatusNumber(tokens, i, vocabulary)
    const name = status ? undefined : readAlertName(tokens, i, vocabulary)
    if (status?.value)
      findings.push({ ...place(status.end), kind: 'mention', part: { status: status.value } })
    else if (status) understood.push(tokens.text.slice(start, ends[i]))
    else if (name && isAlertName(tokens, i, name.end, name.alert)) {
      findings.push({ ...place(name.end), kind: 'mention', part: { alert: name.alert } })
    } else {
      i++
      continue
    }
    const end = status?.end ?? name?.end ?? i + 1
    covered.push({ start, end: ends[end - 1] ?? start })
    i = end
  }
  return { findings, understood, covered }
}
