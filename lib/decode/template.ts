import { isCjkWord, tokenise } from './tokens.ts'

/** One element of a product text: a word that is always there, or a field. */
export type Element =
  | { kind: 'word'; word: string; optional: boolean; weight: number }
  | {
      kind: 'field'
      name: string
      endsLine: boolean
      /** The rest of a compound of which the field is the head: Dutch `TLS-{Type}referentie`. */
      suffix: string
    }

/** A product text ready to be compared with words. A unit is a sentence or a line of it. */
export type Template = {
  elements: readonly Element[]
  /** Number of the unit in which each element stands. */
  unitOf: readonly number[]
  /** What all words of each unit weigh together. */
  unitWeights: readonly number[]
  weight: number
}

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the'])

/** Articles come and go in retyped texts ("An TLS 1.2 connection…"), so they never decide. */
export const isOptional = (word: string): boolean => articles.has(word)

/** `The following fatal alert was received: {AlertDesc}.` → elements. A text without braces is a template too. */
export function parseTemplate(text: string): Template {
  const elements: Element[] = []
  const unitOf: number[] = []
  const unitWeights: number[] = [0]
  const pieces = text.split(/\{(\w{1,40})\}/)
  pieces.forEach((piece, n) => {
    const unit = unitWeights.length - 1
    if (n % 2 === 1) {
      const next = pieces[n + 1] ?? ''
      const endsLine = /^[^\S\n]*(?:\n|$)/.test(next)
      elements.push({ kind: 'field', name: piece, endsLine, suffix: findSuffix(next) })
      unitOf.push(unit)
      return
    }
    const { words, starts, ends } = tokenise(piece, n > 0 ? findSuffix(piece).length : 0)
    if (n > 0 && endsUnit(piece.slice(0, starts[0] ?? piece.length))) unitWeights.push(0)
    words.forEach((word, k) => {
      const optional = isOptional(word)
      const weight = optional ? 0 : isCjkWord(word) ? 0.5 : 1
      const last = unitWeights.length - 1
      elements.push({ kind: 'word', word, optional, weight })
      unitOf.push(last)
      unitWeights[last] = (unitWeights[last] ?? 0) + weight
      const after = starts[k + 1]
      if (endsUnit(piece.slice(ends[k], after ?? piece.length))) unitWeights.push(0)
    })
  })
  return { elements, unitOf, unitWeights, weight: unitWeights.reduce((a, b) => a + b, 0) }
}

/** Letters that follow a field without a blank; ideographs are words of their own and no suffix. */
const findSuffix = (text: string): string => /^[\p{Script=Latin}\p{M}]{2,40}/u.exec(text)?.[0] ?? ''

/** A gap with a full stop before a blank, an ideographic full stop, or a line break. */
const endsUnit = (gap: string): boolean => /[.!?](?:\s|$)|。|\n/.test(gap)
