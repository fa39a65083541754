import { type Part, partsOf } from '../codes/event.ts'
import type { Knowledge } from './knowledge.ts'
import type { Observation } from './observation.ts'

const fieldsOfPart: Record<Part, readonly string[]> = {
  alert: ['AlertDesc'],
  state: ['ErrorState', 'ErrorStatus'],
  status: ['ErrorCode'],
}

/**
 * Parts of the event's address that this form of input does not show although the record has them: `state` → ask for
 * the XML. Windows 2003 logged 36870 without a state, so nothing is missing from its text.
 */
export function findMissing(
  { event, sure, windows, ...values }: Observation,
  knowledge: Knowledge,
): Observation['missing'] {
  if (event === undefined || sure === 'code') return []
  const wordings = knowledge.events.find((known) => known.event === event)?.wordings ?? []
  const own = wordings.filter((wording) =>
    wording.windows.some((n) => windows?.includes(knowledge.windows[n] ?? '')),
  )
  const layouts = (own.length > 0 ? own : wordings).map(({ fields, text }) => fields ?? [text ?? ''])
  return partsOf(event).filter(
    (part) =>
      values[part] === undefined &&
      layouts.some((layout) =>
        fieldsOfPart[part].some((name) => layout.some((field) => field.includes(name))),
      ),
  )
}
