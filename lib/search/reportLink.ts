import type { Answer } from './engine.ts'
import { formatCodes } from './fragment.ts'

/** At most so many codes in one report. */
const most = 10

/** What an answer has no page for: codes nobody knows here, and numbers that were understood but lead nowhere. */
export function toMissing({ unknown, decoded }: Pick<Answer, 'unknown' | 'decoded'>): string[] {
  const nowhere = decoded.filter(({ page }) => !page).map(({ observation }) => formatCodes(observation))
  return [...new Set([...unknown, ...nowhere])].filter((code) => /^[\w -]{1,60}$/.test(code)).slice(0, most)
}

/**
 * The issue form that reports a missing code, filled with the codes only: what was pasted holds names of hosts and
 * accounts. `base` is the address of the repository's "new issue" page.
 */
export function toReportLink(base: string, codes: readonly string[]): string {
  const list = codes.join(', ')
  const query = new URLSearchParams({ template: 'report-code.yml', title: `Missing: ${list}`, codes: list })
  return `${base}?${query}`
}
