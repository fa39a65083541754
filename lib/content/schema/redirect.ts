import { z } from 'zod'
import { address, line } from './claim.ts'

/** content/redirects.yaml: pages that have moved. An address is for ever, so it leads to what answers now. */
export const redirects = z.array(
  z.strictObject({
    /** The address that has no page of its own any more: /state/1206/ */
    from: address,
    /** The page that answers instead, at the least an index: /state/ */
    to: address,
    /** Why, in one line, for the next person who looks. */
    why: line,
  }),
)
export type Redirect = z.infer<typeof redirects>[number]
