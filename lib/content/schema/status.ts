import { z } from 'zod'
import { claim, line, sourceIds } from './claim.ts'
import { common } from './parts.ts'
import { publicAddress } from './publicAddress.ts'

const code = z
  .string()
  .regex(/^0x[0-9A-F]{8}$/, 'eight hexadecimal digits in upper case, quoted: "0x80090326"')
const name = z.string().regex(/^[A-Z][A-Z0-9_]+$/, 'the symbol: SEC_E_ILLEGAL_MESSAGE')
const message = z.string().trim().min(1).max(400)
const family = z.enum(['SSPI', 'CryptoAPI', 'CSP/KSP', 'certificate chain', 'WinTrust', 'WinHTTP', 'COM'])

/** content/statuses/<0x…>.mdx: a status code that has something to tell. */
export const status = z.strictObject({
  /** Equal to the file name, quoted: "0x80090326". */
  code,
  name,
  /** Windows' own English message, verbatim and whole; for WinHTTP the sentence of Microsoft's page. */
  message,
  family,
  /** What it means where Schannel is concerned. */
  meaning: claim,
  ...common,
})
export type Status = z.infer<typeof status>

/** content/statuses.yaml: every other status code, one line each. */
export const statusRow = z.strictObject({
  code,
  name,
  message: message.optional(),
  family,
  /** Public addresses that list the code. */
  sources: z.array(publicAddress).min(1),
})
export const statusTable = z.array(statusRow)
export type StatusRow = z.infer<typeof statusRow>

/** content/wordings/<language>.yaml: texts of events and system messages in another display language. */
export const wordings = z.strictObject({
  /** BCP 47: de, pt-BR, zh-CN. */
  language: z.string().regex(/^[a-z]{2}(-[A-Z][A-Za-z]+)?$/, 'a language tag: de, pt-BR'),
  events: z
    .array(
      z.strictObject({
        event: z
          .string()
          .regex(/^\d{5}$/)
          .transform(Number),
        /** The text with field names in braces. */
        text: z.string().min(1).max(2000),
        known: z.enum(['verbatim', 'fragment', 'documentation', 'inferred']),
        windows: z.array(line).default([]),
        /** Where it was seen. */
        source: publicAddress.optional(),
        note: line.optional(),
      }),
    )
    .default([]),
  /** System messages of status codes. */
  statuses: z
    .array(
      z.strictObject({
        code,
        text: z.string().min(1).max(600),
        /** verbatim: as a program printed it, at `source`; documentation: from a translated page; fragment: less is known, and `note` says what. */
        known: z.enum(['verbatim', 'fragment', 'documentation']),
        /** Where it was seen. Without it the text is only used for reading, never shown as product text. */
        source: publicAddress.optional(),
        note: line.optional(),
      }),
    )
    .default([]),
  /** Other fixed texts that lead to a guide, such as .NET's "could not create SSL/TLS secure channel". */
  messages: z
    .array(
      z.strictObject({
        /** The guide's slug. */
        guide: z.string().min(1),
        text: z.string().min(1).max(600),
        source: publicAddress.optional(),
        note: line.optional(),
      }),
    )
    .default([]),
  /** Words of the field `Type` and of labels: { Client: client }. */
  types: z.record(z.string(), z.enum(['client', 'server'])).default({}),
})
export type Wordings = z.infer<typeof wordings>

/** content/peers/<stack>.yaml: what another TLS stack prints for an alert. */
export const peers = z.strictObject({
  /** The software as an admin knows it: "OpenSSL 3.0 s_client". */
  stack: line,
  version: line,
  /** recorded: made by this project; source: taken from the program's source. */
  how: z.enum(['recorded', 'source']),
  /** How it was recorded, or where the source says it. */
  shown: z.string().trim().min(1).max(600),
  /** Public address, for `source`. */
  address: publicAddress.optional(),
  strings: z.array(
    z.strictObject({
      alert: z
        .string()
        .regex(/^\d{1,3}$/)
        .transform(Number),
      level: z.enum(['warning', 'fatal']).optional(),
      text: z.string().min(1).max(1200),
    }),
  ),
})
export type Peers = z.infer<typeof peers>

export { sourceIds }
