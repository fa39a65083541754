import { z } from 'zod'
import { claim, code, line, sourceIds, text } from './claim.ts'
import { common } from './parts.ts'

/** A step of a guide, in the order in which it is done. */
const step = claim.extend({
  /** What the step does, in a few words. */
  title: line,
  /** The command to copy. */
  command: code.optional(),
  /** yes when the command changes something on the machine. */
  changes: z.enum(['yes', 'no']).default('no'),
  /** What its output looks like, shortened, with made-up names. */
  output: code.optional(),
  /** What it cannot tell. */
  cannot: text.optional(),
})

/** A table whose every row carries its own grade and sources. */
const table = z.strictObject({
  title: line,
  columns: z.array(line).min(2),
  rows: z
    .array(z.strictObject({ cells: z.array(text).min(2), grade: claim.shape.grade, sources: sourceIds }))
    .min(1),
})

/** content/guides/<slug>.mdx: one question people really ask, answered in steps. */
export const guide = z.strictObject({
  /** Equal to the file name: which-client. Short, and for ever. */
  code: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'a short slug, the same as the file name: which-client'),
  /** The question as people ask it. */
  title: line,
  /** The answer in two or three sentences. `verdict` is its headline. */
  meaning: claim,
  steps: z.array(step).default([]),
  tables: z.array(table).default([]),
  ...common,
})
export type Guide = z.infer<typeof guide>
