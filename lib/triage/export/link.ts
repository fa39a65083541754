import { formatCodes } from '../../search/fragment.ts'
import type { Tally } from '../tally/tally.ts'

/** The address of a search for what the log holds: codes only, the most frequent first, nothing that was in the log. */
export function codesAddress(tally: Tally): string {
  const lines = tally.rows.map(({ kind: { event, alert, state, status } }) =>
    formatCodes({
      ...(event === undefined ? {} : { event }),
      ...(alert === undefined ? {} : { alert }),
      ...(state === undefined ? {} : { state }),
      ...(status === undefined ? {} : { status }),
    }),
  )
  return `/search/#q=${encodeURIComponent([...new Set(lines)].slice(0, 20).join('\n'))}`
}
