import { addressOf } from '../codes/address.ts'
import { toPlainText } from '../codes/inline.ts'
import { listCombinations } from './combinations.ts'
import { compose, toCombinationSections } from './pages.ts'
import { perContent } from './perContent.ts'
import type { Content } from './readContent.ts'
import type { Check } from './schema/parts.ts'

/** What to look at first: one sentence without markup, and the command for it. */
export type FirstCheck = { text: string; command?: string }

/**
 * Address → the first thing to check. An alert has one for each direction, at `/alert/40/#sent` and `#received`; a
 * combination has that of its most specific part. Absent where an entry has nothing to check.
 */
const firstChecks = perContent((content): ReadonlyMap<string, FirstCheck> => {
  const found = new Map<string, FirstCheck>()
  const add = (address: string, [first]: readonly Check[]) => {
    if (first)
      found.set(address, {
        text: toPlainText(first.text),
        ...(first.command === undefined ? {} : { command: first.command }),
      })
  }
  for (const entry of content.entries) {
    const address = addressOf(entry.kind, entry.code)
    add(address, entry.check)
    if (entry.kind !== 'alert') continue
    add(`${address}#sent`, entry.sent.check)
    add(`${address}#received`, entry.received.check)
  }
  for (const combination of listCombinations(content)) {
    const parts = compose(content, combination)
    if (parts) add(combination.address, toCombinationSections(parts).check)
  }
  return found
})

/** What the page at this address says to check first. */
export const findFirstCheck = (content: Content, address: string): FirstCheck | undefined =>
  firstChecks(content).get(address)

/** The sentences alone, for the box: the command stands on the page. */
export const listFirstChecks = (content: Content): Record<string, string> =>
  Object.fromEntries([...firstChecks(content)].map(([address, { text }]) => [address, text]))
