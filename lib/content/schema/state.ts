import { z } from 'zod'
import { claim } from './claim.ts'
import { common, sighting } from './parts.ts'

/** content/states/<number>.mdx: one internal error state of Schannel. */
export const state = z.strictObject({
  /** The number, equal to the file name: "1205". */
  code: z
    .string()
    .regex(/^\d{1,5}$/, 'the number of the state, the same as the file name: "1205"')
    .transform(Number),
  /** Its internal name, only where Microsoft staff published one: `Unwrap_DecryptFailure`. */
  name: claim.optional(),
  /** What the number means, or in grade `unknown` what was seen and that nobody knows more. */
  meaning: claim,
  /** Each public report of this state, once. Reports are counted from this list. */
  sightings: z.array(sighting).min(1, 'at least one public report; without one there is no entry'),
  ...common,
})
export type State = z.infer<typeof state>
