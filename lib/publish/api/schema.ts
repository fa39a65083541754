import { z } from 'zod'
import { grades } from '../../codes/grade.ts'
import { alert } from '../../content/schema/alert.ts'
import { address, claim, date, line, source, sourceId } from '../../content/schema/claim.ts'
import { event, wording } from '../../content/schema/event.ts'
import { guide } from '../../content/schema/guide.ts'
import { check, fix, sighting } from '../../content/schema/parts.ts'
import { state } from '../../content/schema/state.ts'
import { peers, status, statusRow } from '../../content/schema/status.ts'

/** Where a record is read by people, and what its page says in one line. */
const page = z.strictObject({
  /** Permanent address without host, as in `related`. */
  address,
  /** The same with host. */
  url: z.url(),
  name: line,
  verdict: line,
  grade: z.enum(grades),
})

/** What the API adds to the front matter of an entry. */
const added = { page, file: z.string(), body: z.string() }

const eventId = z.int().min(36864).max(36928)
const codes = z.strictObject({
  event: eventId,
  alert: z.int().min(0).max(255).optional(),
  status: status.shape.code.optional(),
  state: z.int().min(0).optional(),
})

/** A source as cited: RFC sections are sources without being declared, so their ids come too. */
const citedSource = source.extend({ id: sourceId })

const combination = z.strictObject({
  codes,
  page,
  meaning: claim,
  check: z.array(check),
  causes: z.array(claim),
  fixes: z.array(fix),
  against: z.array(claim),
  /** False: nobody has shown these numbers together; the record only joins what is known of each. */
  sourced: z.boolean(),
  /** Public reports of exactly these numbers, each counted once. */
  reports: z.int(),
  sightings: z.array(sighting.extend({ event: eventId, alert: codes.shape.alert })),
  /** Every source that a claim here cites. */
  sources: z.array(citedSource),
})

const known = z.enum([...wording.shape.known.options])
/** One product text: of an event, of a status code's message, or another fixed text that leads to a guide. */
const text = z.strictObject({
  of: z.enum(['event', 'status', 'guide']),
  code: z.union([z.int(), z.string()]),
  /** BCP 47. */
  language: z.string(),
  windows: z.array(line),
  known: known.optional(),
  /** Field names stand in braces. */
  text: z.string().optional(),
  fields: wording.shape.fields.unwrap(),
  /** Where it was seen. */
  seen: z.array(z.url()),
})

const listedSource = citedSource.extend({ citedBy: z.array(address) })

/** One schema per list of the API: the record of an entry is its front matter, with three fields added. */
export const recordSchemas = {
  alerts: alert.extend({ kind: z.literal('alert'), ...added }),
  states: state.extend({ kind: z.literal('state'), ...added }),
  events: event.extend({ kind: z.literal('event'), ...added }),
  statuses: z.discriminatedUnion('kind', [
    status.extend({ kind: z.literal('status'), ...added }),
    statusRow.extend({ kind: z.literal('status row') }),
  ]),
  guides: guide.extend({ kind: z.literal('guide'), ...added }),
  combinations: combination,
  wordings: text,
  peers,
  sources: listedSource,
} satisfies Record<string, z.ZodType>

export type ListName = keyof typeof recordSchemas
export type RecordOf<L extends ListName> = z.output<(typeof recordSchemas)[L]>

/** Names of the lists, in the order in which they are explained. */
export const listNames = Object.keys(recordSchemas) as ListName[]

/** A whole list as it is published. */
export const toListSchema = (list: ListName): z.ZodType =>
  z.strictObject({ $schema: z.url(), items: z.array(recordSchemas[list]) })

/** One record as it is published in a file of its own. */
export const toRecordSchema = (list: ListName): z.ZodType =>
  z.strictObject({ $schema: z.url(), record: recordSchemas[list] })

/** /api/v1/index.json: what there is. */
export const indexSchema = z.strictObject({
  $schema: z.url(),
  name: z.string(),
  version: z.literal(1),
  /** Commit and its day; absent where the site was built without git. */
  revision: z.string().optional(),
  date: date.optional(),
  licence: z.string(),
  lists: z.array(
    z.strictObject({
      list: z.enum(listNames),
      about: z.string(),
      items: z.int(),
      url: z.url(),
      schema: z.url(),
      csv: z.url(),
      /** The form of the address of one record, for lists that have them. */
      one: z.string().optional(),
    }),
  ),
  lookup: z.url(),
})
