import type { Finding } from './finding.ts'
import type { Label } from './labels.ts'
import type { Tokens } from './tokens.ts'

/** Labels of a record: where it begins, its time and its computer. A label that comes again begins the next record. */
export function toLabelFindings(labels: readonly Label[], tokens: Tokens, labelled: boolean): Finding[] {
  if (!labelled) return []
  const findings: Finding[] = []
  let seen = new Set<string>()
  let timed = false
  for (const label of labels) {
    const place = {
      start: label.start,
      end: label.start,
      line: lineAt(tokens, label.start),
      sure: 'exact' as const,
    }
    if (seen.size === 0 || seen.has(label.key)) {
      findings.push({ ...place, kind: 'begin', part: {} })
      seen = new Set()
      timed = false
    }
    seen.add(label.key)
    if (label.kind === 'time' && label.value && !/^[—-]+$/.test(label.value)) {
      // Windows 2003 writes date and time in two lines.
      const last = findings.at(-1)
      if (timed && last?.part.time && /^\d/.test(label.value)) {
        if (!/\d:\d/.test(last.part.time)) last.part.time += ` ${label.value}`
      } else if (!timed) findings.push({ ...place, kind: 'context', part: { time: label.value } })
      timed = true
    } else if (label.kind === 'computer' && /^[^*<\s]/.test(label.value)) {
      findings.push({ ...place, kind: 'context', part: { computer: label.value } })
    }
  }
  return findings
}

/** Number of the line of the first word at or behind a place. */
function lineAt(tokens: Tokens, at: number): number {
  let low = 0
  let high = tokens.starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens.starts[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return tokens.lines[low] ?? tokens.lines.at(-1) ?? 0
}
