import type { Knowledge } from './knowledge.ts'
import { isOptional, parseTemplate, type Template } from './template.ts'
import { tokenise } from './tokens.ts'

/** A product text and what it says. */
export type Phrase = { template: Template; language: string } & (
  | { kind: 'event'; event: number; windows: readonly number[]; fields: readonly string[] | undefined }
  | { kind: 'status'; status: string; sspi: boolean; clause: number }
  | { kind: 'guide'; guide: string }
)

/** A place in a phrase: three words that follow each other there. */
type Place = readonly [phrase: number, element: number]
type Level<T> = Map<string, T>

/** All known texts, found by any three words that follow each other in one of them. */
export type Phrases = { list: readonly Phrase[]; index: Level<Level<Level<Place[]>>> }

/** Builds the index. English messages of status codes count only where they are long enough to be no everyday words. */
export function createPhrases(knowledge: Knowledge): Phrases {
  const list: Phrase[] = [
    ...knowledge.events.flatMap((event) =>
      event.wordings.flatMap(({ text, language, windows, fields }): Phrase[] =>
        text
          ? [
              {
                kind: 'event',
                event: event.event,
                windows,
                language,
                fields,
                template: parseTemplate(text),
              },
            ]
          : [],
      ),
    ),
    ...toStatusPhrases(knowledge),
  ]
  const index: Phrases['index'] = new Map()
  list.forEach((phrase, n) => {
    addPlaces(index, phrase, n, knowledge)
  })
  return { list, index }
}

function toStatusPhrases(knowledge: Knowledge): Phrase[] {
  const seen = new Set<string>()
  const found: Phrase[] = []
  const add = (language: string, text: string, to: { status: string } | { guide: string }, sspi = true) => {
    const template = parseTemplate(text)
    const key = template.elements.map((e) => (e.kind === 'word' ? e.word : '')).join(' ')
    if (seen.has(key)) return
    seen.add(key)
    found.push(
      'status' in to
        ? { kind: 'status', status: to.status, sspi, clause: weighClause(text), language, template }
        : { kind: 'guide', guide: to.guide, language, template },
    )
  }
  // SEC_E_… before SEC_I_… and CSP codes: where two codes share one message, the error of SSPI is what programs print.
  const order = (code: string, family: string) => (family === 'SSPI' && code.startsWith('0x8') ? 0 : 1)
  const statuses = [...knowledge.statuses].sort((a, b) => order(a.code, a.family) - order(b.code, b.family))
  for (const { code, message, family } of statuses) {
    if (!message) continue
    if (parseTemplate(message).weight >= 4) add('en', message, { status: code }, family === 'SSPI')
  }
  for (const text of knowledge.texts) add(text.language, text.text, text)
  return found
}

/** Weight of what stands before the first comma: "The client and server cannot communicate". */
function weighClause(text: string): number {
  const comma = text.search(/[,，、]/)
  return comma < 0 ? 0 : parseTemplate(text.slice(0, comma)).weight
}

function addPlaces(index: Phrases['index'], phrase: Phrase, n: number, knowledge: Knowledge): void {
  const { elements, unitWeights } = phrase.template
  // A text as short as "Creating an SSL {Type} credential." has no three words in a row: write the known types out.
  const variants =
    (unitWeights[0] ?? 0) < 4 ? Object.keys(knowledge.types).map((type) => tokenise(type).words) : [[]]
  for (const type of variants) {
    const row: { word: string; at: number }[] = []
    const rows = [row]
    elements.forEach((element, at) => {
      if (element.kind === 'word') {
        if (!element.optional) rows.at(-1)?.push({ word: element.word, at })
      } else if (element.name === 'Type' && type.length > 0) {
        for (const word of type) rows.at(-1)?.push({ word, at })
      } else rows.push([])
    })
    for (const words of rows) {
      for (let k = 0; k + 2 < words.length; k++) {
        const [a, b, c] = [words[k], words[k + 1], words[k + 2]]
        if (!a || !b || !c || elements[a.at]?.kind !== 'word') continue
        const second = getOr(index, a.word, () => new Map<string, Level<Place[]>>())
        const third = getOr(second, b.word, () => new Map<string, Place[]>())
        getOr(third, c.word, () => []).push([n, a.at])
      }
    }
  }
}

function getOr<T>(map: Map<string, T>, key: string, create: () => T): T {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = create()
  map.set(key, made)
  return made
}

/** Places in known texts that start with the word at `i`. */
export function findPlaces(
  phrases: Phrases,
  words: readonly string[],
  i: number,
): readonly Place[] | undefined {
  const second = phrases.index.get(words[i] ?? '')
  if (!second) return undefined
  const j = nextWord(words, i + 1)
  const third = second.get(words[j] ?? '')
  return third?.get(words[nextWord(words, j + 1)] ?? '')
}

const nextWord = (words: readonly string[], from: number): number =>
  isOptional(words[from] ?? '') ? from + 1 : from
