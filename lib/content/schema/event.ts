import { z } from 'zod'
import { claim, line, sourceIds, text } from './claim.ts'
import { common, sighting } from './parts.ts'

/** One text that Windows logs for this event, by version. */
export const wording = z.strictObject({
  /** Windows versions that log it: ["Windows 7 / Server 2008 R2"]. */
  windows: z.array(line).min(1),
  /**
   * verbatim: the product's own text; fragment: part of it; documentation: as a page prints it; inferred: put
   * together from other versions; not known: only the fields are. Only verbatim texts are shown as product text.
   */
  known: z.enum(['verbatim', 'fragment', 'documentation', 'inferred', 'not known']),
  /** The message with field names in braces: `The following fatal alert was received: {AlertDesc}.` */
  text: z.string().min(1).max(2000).optional(),
  /** The fields of the event in the order in which this version writes them. */
  fields: z.array(z.strictObject({ name: line, type: line })).default([]),
  sources: sourceIds,
})
export type Wording = z.infer<typeof wording>

/** What belongs to a combination and to none of its parts. */
const combination = z.strictObject({
  alert: z.string().regex(/^\d+$/).transform(Number).optional(),
  state: z.string().regex(/^\d+$/).transform(Number).optional(),
  status: z
    .string()
    .regex(/^0x[0-9A-F]{8}$/)
    .optional(),
  /** The answer in one sentence. */
  verdict: line,
  meaning: claim,
  causes: common.causes,
  check: common.check,
  fixes: common.fixes,
})
export type EventCombination = z.infer<typeof combination>

/** content/events/<id>.mdx: one Schannel event id. */
export const event = z.strictObject({
  /** The event id, equal to the file name: "36888". */
  code: z
    .string()
    .regex(/^\d{5}$/, 'the event id, the same as the file name: "36888"')
    .transform(Number),
  /** What was logged, as a short title: "Fatal alert generated and sent to the remote endpoint". */
  title: line,
  /** Which side logs it: client, server or both. */
  role: z.enum(['client', 'server', 'both']),
  /** What the event says. */
  meaning: claim,
  /** What the level in the log is worth. */
  level: claim.optional(),
  /** Every text, oldest Windows first. The decoder reads events by these templates. */
  wordings: z.array(wording).min(1),
  /** Public reports of this event without an error state; those with one stand in the state's file. */
  sightings: z.array(sighting).default([]),
  combinations: z.array(combination).default([]),
  /** How to find it: a command or an XPath for a custom view, ready to copy. */
  find: z.array(z.strictObject({ title: line, command: text })).default([]),
  ...common,
})
export type Event = z.infer<typeof event>
