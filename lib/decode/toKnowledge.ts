import type {
  EventKnowledge,
  EventWording,
  Knowledge,
  Role,
  StatusKnowledge,
  TextKnowledge,
} from './knowledge.ts'

/** What the decoder needs of the content; the entries of lib/content have this shape. */
export type KnowledgeSource = {
  events: readonly {
    code: number
    role: Role | 'both'
    wordings: readonly {
      windows: readonly string[]
      text?: string | undefined
      fields: readonly { name: string }[]
    }[]
  }[]
  alerts: readonly { code: number; schannel?: { constant?: string | undefined } | undefined }[]
  states: readonly { code: number }[]
  /** Status entries and rows of the table together. */
  statuses: readonly { code: string; name: string; message?: string | undefined; family: string }[]
  /** Texts in other languages. */
  wordings: readonly {
    language: string
    events: readonly { event: number; text: string; windows: readonly string[] }[]
    statuses: readonly { code: string; text: string }[]
    messages: readonly { guide: string; text: string }[]
    types: Readonly<Record<string, Role>>
  }[]
}

/** Projects the content onto what the browser's decoder needs. Pure; the result is plain JSON. */
export function toKnowledge(source: KnowledgeSource): Knowledge {
  const windows: string[] = []
  const indexOf = (name: string): number => {
    const at = windows.indexOf(name)
    return at >= 0 ? at : windows.push(name) - 1
  }
  const events = source.events.map(
    ({ code, role, wordings }): EventKnowledge => ({
      event: code,
      role,
      wordings: [
        ...wordings.map(
          (wording): EventWording => ({
            windows: wording.windows.map(indexOf),
            language: 'en',
            ...(wording.text ? { text: wording.text } : {}),
            ...(wording.fields.length > 0 ? { fields: wording.fields.map(({ name }) => name) } : {}),
          }),
        ),
        ...source.wordings.flatMap(({ language, events }) =>
          events
            .filter(({ event }) => event === code)
            .map(
              (wording): EventWording => ({
                windows: wording.windows.map(indexOf),
                language,
                text: wording.text,
              }),
            ),
        ),
      ],
    }),
  )
  const statuses = source.statuses.map(
    ({ code, name, message, family }): StatusKnowledge => ({
      code,
      name,
      family,
      ...(message ? { message } : {}),
    }),
  )
  const texts = source.wordings.flatMap(({ language, statuses, messages }): TextKnowledge[] => [
    ...statuses.map(({ code, text }) => ({ language, text, status: code })),
    ...messages.map(({ guide, text }) => ({ language, text, guide })),
  ])
  return {
    windows,
    events,
    alerts: source.alerts.map(({ code, schannel }) => ({
      code,
      names: schannel?.constant ? [schannel.constant] : [],
    })),
    states: source.states.map(({ code }) => code),
    statuses,
    texts,
    types: Object.assign(
      { client: 'client', server: 'server' },
      ...source.wordings.map(({ types }) => types),
    ),
  }
}
