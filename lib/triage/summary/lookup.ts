import { findLanding } from '../../codes/address.ts'
import type { Grade } from '../../codes/grade.ts'
import type { FailureKind } from '../tally/tally.ts'

/** What the reference says about one kind of failure. Triage has no knowledge of its own. */
export type Known = { address: string; verdict: string; grade: Grade }
export type Lookup = (kind: FailureKind) => Known | undefined

/** A page as the list of codes has it: address, verdict, grade. */
export type Page = { a: string; v: string; g: Grade }

/** The most specific page of each kind, out of the list of all pages. */
export function createLookup(pages: readonly Page[]): Lookup {
  const byAddress = new Map(pages.map((page) => [page.a, page]))
  return (kind) => {
    const landing = findLanding(kind, (address) => byAddress.has(address))
    const page = byAddress.get(landing?.address.split('#')[0] ?? '')
    return landing && page ? { address: landing.address, verdict: page.v, grade: page.g } : undefined
  }
}
