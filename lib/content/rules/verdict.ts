import type { Entry } from '../entry.ts'
import type { LineOf, Problem } from '../problem.ts'

/** The verdict is a heading behind the code: it ends without a full stop and does not say the code again. */
export function checkVerdict(entry: Entry, lineOf: LineOf): Problem[] {
  const { verdict, file } = entry
  const place = { file, line: lineOf(file, ['verdict']), field: 'verdict', found: verdict }
  const example = 'for example verdict: The server supports none of the offered cipher suites'
  if (/[^.]\.$/.test(verdict)) return [{ ...place, expected: `a heading without a full stop, ${example}` }]
  const own = entry.kind !== 'guide' && new RegExp(`(?<!\\w)${entry.code}(?!\\w)`, 'i').test(verdict)
  return own
    ? [{ ...place, expected: `the answer without the code, which stands before it, ${example}` }]
    : []
}
