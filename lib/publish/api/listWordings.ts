import { entriesOf } from '../../content/loadContent.ts'
import type { Content } from '../../content/readContent.ts'
import { findSource } from '../../content/source.ts'
import type { RecordOf } from './schema.ts'

type Wording = RecordOf<'wordings'>

/** Every product text: English from the events, the other display languages from their files. */
export const listWordings = (content: Content): Wording[] => [
  ...entriesOf(content, 'event').flatMap((event) =>
    event.wordings.map(({ sources, windows, known, text, fields }) => ({
      of: 'event' as const,
      code: event.code,
      language: 'en',
      windows,
      known,
      ...(text === undefined ? {} : { text }),
      fields,
      seen: sources.flatMap((id) => findSource(id, event.sources)?.address ?? []),
    })),
  ),
  ...content.wordings.flatMap(({ language, events, statuses, messages }) => [
    ...events.map(({ event, text, known, windows, source }) => ({
      ...toForeign('event', event, language, text, source),
      windows,
      known,
    })),
    ...statuses.map(({ code, text, known, source }) => ({
      ...toForeign('status', code, language, text, source),
      known,
    })),
    ...messages.map(({ guide, text, source }) => toForeign('guide', guide, language, text, source)),
  ]),
]

const toForeign = (
  of: Wording['of'],
  code: Wording['code'],
  language: string,
  text: string,
  source: string | undefined,
): Wording => ({ of, code, language, windows: [], text, fields: [], seen: source ? [source] : [] })
