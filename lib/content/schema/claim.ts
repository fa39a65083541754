import { z } from 'zod'
import { grades, sourceKinds } from '../../codes/grade.ts'
import { publicAddress } from './publicAddress.ts'

/**
 * A sentence of ours, in plain words for an admin under pressure. `backticks` mark codes, names and commands;
 * `[label](/guide/noise/)` links to a page of this site. No other markup, no other addresses.
 */
export const text = z.string().trim().min(1, 'a sentence').max(1200, 'at most 1200 characters')

/** One line without markup: a heading, a name. */
export const line = z
  .string()
  .trim()
  .min(1, 'one line of text')
  .max(200, 'at most 200 characters')
  .regex(/^[^\n]*$/, 'one line of text')

/** A command or its output, kept as it stands. */
export const code = z.string().min(1, 'a command or its output').max(4000)

/** A day or as much of it as the source shows: `2024-04-30`, `2024-04` or `2024`. */
export const date = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date as 2024-04-30, 2024-04 or 2024')

/** The day on which a person last compared the entry with its sources: `2026-11-23`. */
export const day = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day as year, month and day')

/** A permanent address of this site, without host: `/guide/noise/`, `/event/36888/40/1205/`. */
export const address = z
  .string()
  .regex(/^\/(?!\/)[A-Za-z0-9./_-]*(#[a-z-]+)?$/, 'an address of this site: /guide/noise/')

/** The id of a source: one of this file's `sources`, or an RFC section as `rfc5246#section-7.2.2`. */
export const sourceId = z
  .string()
  .regex(/^[a-z0-9][a-zA-Z0-9.#-]*$/, 'the id of a source, such as sql-md5-fix or rfc5246#section-7.2.2')

export const sourceIds = z.array(sourceId).min(1, 'at least one source id')

/** One statement with the grade it deserves and what shows it. */
export const claim = z.strictObject({
  /** What is claimed. Say no more than the sources show. */
  text,
  /** official, reproduced, reported, conjecture or unknown. */
  grade: z.enum(grades),
  /** The ids of the sources that show it; for a conjecture, the facts it starts from. */
  sources: sourceIds,
})
export type Claim = z.infer<typeof claim>

/** A public address that shows what we say. RFC sections need no entry here: cite them as `rfc5246#section-7.2.2`. */
export const source = z.strictObject({
  /** Short, stable, lower case: `sql-md5-fix`. The same id means the same source in every file. */
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'a short id in lower case: sql-md5-fix'),
  /** Where to read it. A `recording` made by this project has none and says `recorded` instead. */
  address: publicAddress.optional(),
  /** For a recording: the command, the version and the date. */
  recorded: line.optional(),
  /** Its own title, or what a reader would call it. */
  title: z.string().trim().min(1).max(300),
  /** When it was published, as far as the page says. */
  date: date.optional(),
  kind: z.enum(sourceKinds),
  /** An archived copy; expected where the page sits on a host that retires pages. */
  archived: publicAddress.optional(),
  /** In one sentence: what a reader finds there that supports us. */
  shows: text,
})
export type Source = z.infer<typeof source>
