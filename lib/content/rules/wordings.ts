import { basename } from 'node:path'
import { isEventId } from '../../codes/event.ts'
import type { Problem } from '../problem.ts'
import type { ReadResult } from '../readContent.ts'
import type { Wordings } from '../schema/status.ts'
import { formatPath } from '../schemaProblems.ts'

type Complain = (path: (string | number)[], expected: string, found: string) => void

/**
 * A text in a language file is what the box reads pastes by. One that is too short, or that is another event's text,
 * would put a wrong meaning on other people's lines.
 */
export function checkWordings(content: ReadResult): Problem[] {
  const problems: Problem[] = []
  const fields = toFields(content)
  const owners = new Map(
    content.entries.flatMap((entry) =>
      entry.kind === 'event'
        ? entry.wordings.flatMap(({ text }) => (text ? [[toShape(text), entry.code] as const] : []))
        : [],
    ),
  )
  const roles = new Map<string, { role: string; language: string }>()
  for (const list of content.wordings) {
    const file = content.files.get(list) ?? ''
    const complain: Complain = (path, expected, found) =>
      problems.push({ file, line: content.lineOf(file, path), field: formatPath(path), expected, found })
    const language = basename(file, '.yaml')
    if (list.language !== language)
      complain(
        ['language'],
        `the name of the file: rename it to ${list.language}.yaml; or, if this is another language, for example language: de in de.yaml`,
        list.language,
      )
    checkEvents(list, fields, owners, complain)
    checkTexts(content, list, complain)
    for (const [word, role] of Object.entries(list.types)) {
      const before = roles.get(word.toLowerCase())
      if (before && before.role !== role)
        complain(
          ['types', word],
          `the side that ${before.language} has for the same word: ${word}: ${before.role}`,
          role,
        )
      roles.set(word.toLowerCase(), before ?? { role, language: list.language })
    }
  }
  return problems
}

function checkEvents(
  { events }: Wordings,
  fields: ReadonlyMap<number, ReadonlySet<string>>,
  owners: Map<string, number>,
  complain: Complain,
): void {
  for (const [i, { event, text, known, source }] of events.entries()) {
    const at = (field: string) => ['events', i, field]
    const names = fields.get(event)
    if (!names || !isEventId(event)) {
      complain(at('event'), 'an event that has a page, for example 36887', String(event))
      continue
    }
    const unknown = [...text.matchAll(/\{([^{}]*)\}/g)].find((match) => !names.has(match[1] ?? ''))?.[0]
    if (unknown)
      complain(
        at('text'),
        `only fields of event ${event} in braces: ${[...names].join(', ')}; for example {${[...names][0] ?? 'AlertDesc'}}`,
        unknown,
      )
    if (!isTelling(text)) complain(at('text'), telling, text)
    const owner = owners.get(toShape(text))
    if (owner !== undefined && owner !== event)
      complain(at('text'), `a text that only this event has; event ${owner} has the same one`, text)
    owners.set(toShape(text), owner ?? event)
    if (known === 'verbatim' && !source) complain(at('known'), sourced, known)
  }
}

function checkTexts({ entries }: ReadResult, { statuses, messages }: Wordings, complain: Complain): void {
  const guides = entries.flatMap((entry) => (entry.kind === 'guide' ? [entry.code] : []))
  for (const [i, { text, known, source }] of statuses.entries()) {
    if (!isTelling(text)) complain(['statuses', i, 'text'], telling, text)
    if (known === 'verbatim' && !source) complain(['statuses', i, 'known'], sourced, known)
  }
  for (const [i, { guide, text }] of messages.entries()) {
    if (!isTelling(text)) complain(['messages', i, 'text'], telling, text)
    if (!guides.includes(guide))
      complain(['messages', i, 'guide'], 'a guide that exists, for example guide: noise', guide)
  }
}

const telling =
  'a whole sentence as it was printed: the box reads pastes by it, and a shorter text stands in many other lines. For example "Es wurde eine schwerwiegende Warnung generiert: {AlertDesc}."'
const sourced =
  'a public address where the text can be seen as logged: add a line such as source: https://forum.example/1; without one, known: inferred'

/** At least eight letters of its own, and three words where the script has blanks between them. */
function isTelling(text: string): boolean {
  const own = text.replace(/\{[^{}]*\}/g, ' ')
  const words = own.match(/[\p{L}\p{M}]+/gu) ?? []
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(own)
  return words.join('').length >= 8 && (dense || words.length >= 3)
}

/** A text without the names of its fields, case and blanks: two texts with one shape are read alike. */
const toShape = (text: string): string =>
  text
    .replace(/\{[^{}]*\}/g, '{}')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

/** The fields that any Windows writes into each event. */
const toFields = ({ entries }: ReadResult): Map<number, Set<string>> =>
  new Map(
    entries.flatMap((entry) =>
      entry.kind === 'event'
        ? [
            [
              entry.code,
              new Set([
                ...entry.wordings.flatMap(({ fields }) => fields.map(({ name }) => name)),
                ...entry.wordings.flatMap(({ text }) =>
                  [...(text ?? '').matchAll(/\{([^{}]*)\}/g)].flatMap((match) => match[1] ?? []),
                ),
              ]),
            ] as const,
          ]
        : [],
    ),
  )
