/**
 * One decoded event, or one code that a program printed: the numbers, names and places read from a paste or a log.
 * A field that was not in the input is absent; nothing is ever filled in from knowledge.
 */
export type Observation = {
  /** Schannel event id, 36864 to 36928. */
  event?: number
  /** TLS alert description, 0 to 255. */
  alert?: number
  /** Schannel's internal error state. */
  state?: number
  /** Canonical status: `0x` and eight upper-case digits. */
  status?: string
  /** Seen from the Windows machine: it sent the alert (generated) or got it (received). */
  direction?: 'generated' | 'received'
  /** The side the logging machine played, where the text or the field `Type` says it. */
  role?: 'client' | 'server'
  /** As the event prints it: `TLS 1.2`, `SSL 3.0`, `unknown`. */
  protocol?: string
  /** IANA number of a cipher suite, `0xC030`. */
  cipherSuite?: string
  /** The SSPI client process that newer Windows names. Never the process of the `Execution` element. */
  process?: { name: string; id?: number }
  /** `TargetName`, or the server name that 36884 expected. */
  target?: string
  /** ISO 8601 in UTC where the input says so, else as printed. */
  time?: string
  computer?: string
  /** BCP 47 tag of the wording that matched. */
  language?: string
  /** Windows versions whose wording or field set this is. */
  windows?: readonly string[]
  /** A message of another program: whose, and which way that program says the alert went. */
  peer?: { stack: string; says?: 'sent' | 'received'; folds?: readonly number[] }
  /**
   * `exact`: read by field name or from a product text; `code`: a code or name standing alone;
   * `guess`: event id and digits in order, or a status by the words of its message, in a text that no wording matches.
   */
  sure: 'exact' | 'code' | 'guess'
  /** Fields of this event that this form of input cannot show; `state` → ask for the XML. */
  missing: readonly ('state' | 'alert' | 'status')[]
  /** Where in the input it stood: character offsets, end exclusive. */
  span: { start: number; end: number }
}
