import { z } from 'zod'
import { claim, line } from './claim.ts'
import { check, common, fix } from './parts.ts'

/** One direction of an alert: what it means when this machine sent it, or when the other side did. */
const direction = z.strictObject({
  /** The answer for this direction in one sentence, no code numbers. */
  verdict: line,
  /** What it says about the two sides. */
  meaning: claim,
  /** What to look at first, in order. */
  check: z.array(check).default([]),
  /** Causes, the best supported first. */
  causes: z.array(claim).default([]),
  fixes: z.array(fix).default([]),
})
export type Direction = z.infer<typeof direction>

const validity = z.enum(['valid', 'reserved', 'not defined'])

/** content/alerts/<number>.mdx: one TLS alert description. */
export const alert = z.strictObject({
  /** The number, equal to the file name: "40". */
  code: z
    .string()
    .regex(/^\d{1,3}$/, 'the alert number, the same as the file name: "40"')
    .transform(Number),
  /** The name in the RFC without `_RESERVED`: handshake_failure. */
  name: z.string().regex(/^[a-z_]+$/, 'the RFC name in lower case: handshake_failure'),
  /** fatal, warning, or what the RFCs say about it. */
  level: claim,
  /** Per protocol version: valid, reserved (number kept, never sent) or not defined. */
  valid: z.strictObject({
    ssl3: validity,
    tls10: validity,
    tls11: validity,
    tls12: validity,
    tls13: validity,
    dtls: validity,
  }),
  /** Every RFC section that defines it, RFC 5246 first where it does: `rfc5246#section-7.2.2`. */
  rfc: z
    .array(
      z.string().regex(/^rfc\d+#(section|appendix)-[A-Z0-9.]+$/, 'an RFC section: rfc5246#section-7.2.2'),
    )
    .min(1),
  /** What it means, as an implementer would put it. */
  meaning: claim,
  /** When this machine sent it (event 36888). */
  sent: direction,
  /** When the other side sent it (event 36887). */
  received: direction,
  /** What Microsoft's headers and pages make of it. */
  schannel: z.strictObject({
    /** Constant in schannel.h; leave out where there is none. */
    constant: z
      .string()
      .regex(/^[A-Z0-9_]+$/)
      .optional(),
    /** The status that Microsoft's alert table gives for it: 0x80090326. */
    status: z.string().regex(/^0x[0-9A-F]{8}$/, 'a status: 0x80090326'),
    /** yes when the table lists this alert, no when it falls under the table's default row or another page has its status. */
    documented: z.enum(['yes', 'no']),
    sources: claim.shape.sources,
  }),
  ...common,
})
export type Alert = z.infer<typeof alert>
