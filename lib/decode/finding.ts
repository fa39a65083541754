import type { Observation } from './observation.ts'

/** The part of an observation that one place of the input shows. */
export type Part = Partial<
  Pick<
    Observation,
    | 'event'
    | 'alert'
    | 'state'
    | 'status'
    | 'role'
    | 'protocol'
    | 'cipherSuite'
    | 'process'
    | 'target'
    | 'time'
    | 'computer'
    | 'language'
    | 'windows'
    | 'peer'
    | 'direction'
  >
>

/** The codes of an observation, which tell one from another. */
export const codeKeys = ['event', 'alert', 'state', 'status'] as const

/**
 * Something read at one place of the input, before places that belong to one event are brought together.
 * begin: a record starts here; record: a whole record read by field names; opening: the first sentence of an event's
 * text, or more; tail: later sentences only; label: a value behind its label; mention: a code or name; number: a number
 * without label at the end of a sentence; context: time or computer of a record.
 */
export type Finding = {
  kind: 'begin' | 'record' | 'opening' | 'tail' | 'label' | 'mention' | 'number' | 'context'
  start: number
  end: number
  line: number
  part: Part
  sure: Observation['sure']
  /** Events whose text has this sentence, where there are several. */
  events?: readonly number[]
  /** Names of the fields that the matched text or record has, whether or not a value was readable. */
  fields?: ReadonlySet<string>
  /** Another reading of the same number, second choice. */
  alternative?: boolean
  /** One of a list: `state (1205, 1207)`. */
  listed?: boolean
  /** The number itself, for kind `number`. */
  value?: number
}
