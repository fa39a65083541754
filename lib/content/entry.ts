import type { z } from 'zod'
import type { Kind } from '../codes/kind.ts'
import { type Alert, alert } from './schema/alert.ts'
import { type Event, event } from './schema/event.ts'
import { type Guide, guide } from './schema/guide.ts'
import { type State, state } from './schema/state.ts'
import { type Status, status } from './schema/status.ts'

/** What every entry has beside its front matter. */
type File = {
  /** Path from the repository's root: `content/states/1205.mdx`. */
  file: string
  /** The prose behind the front matter, and the line on which it starts. */
  body: string
  bodyLine: number
}

export type Entry =
  | ({ kind: 'event' } & Event & File)
  | ({ kind: 'alert' } & Alert & File)
  | ({ kind: 'state' } & State & File)
  | ({ kind: 'status' } & Status & File)
  | ({ kind: 'guide' } & Guide & File)

export type EntryOf<K extends Kind> = Extract<Entry, { kind: K }>

/** The schema of each kind's front matter. */
export const schemaOf = { event, alert, state, status, guide } satisfies Record<Kind, z.ZodType>
