import type { Finding } from './finding.ts'

/** Characters between a sentence and the status that it leads to. */
const reach = 250

/**
 * In several languages the texts of 36870 and 36871 begin alike, and translators vary the rest. Only 36870 names a
 * status: a guessed 36871 with one right behind it is taken back, and what the sentence speaks of decides.
 */
export function dropContradicted(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ kind, sure, part, end }, n) => {
    const guessed = kind === 'opening' && sure === 'guess' && part.language !== 'en'
    const next = findings[n + 1]
    return part.event !== 36871 || !guessed || next?.part.status === undefined || next.start - end > reach
  })
}
