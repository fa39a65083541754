import { findFieldEnd, findFieldStart } from './fieldRange.ts'
import { sameWord } from './sameWord.ts'
import { type Element, isOptional, type Template } from './template.ts'
import type { Tokens } from './tokens.ts'

/** A field of a template and the words of the input that fill it, end exclusive; empty when start equals end. */
export type Filled = { name: string; start: number; end: number; suffix: string }

/** How much of a template an input says, around one place. Word indexes, end exclusive. */
export type Alignment = {
  start: number
  end: number
  /** Weight of the words that are there, of all and by unit. */
  weight: number
  unitWeights: number[]
  firstElement: number
  filled: Filled[]
}

/** How many words may be wrong, missing or added before the two are taken for different texts. */
const slips = 3

/**
 * Lays a template over the words so that its element `at` falls on the word `word`, and reads on in both directions
 * until they differ. Forgives articles, single slips of the keyboard and a few foreign words.
 */
export function alignAt(template: Template, at: number, tokens: Tokens, word: number): Alignment {
  const result: Alignment = {
    start: word,
    end: word,
    weight: 0,
    unitWeights: template.unitWeights.map(() => 0),
    firstElement: at,
    filled: [],
  }
  readForward(template, at, tokens, word, result)
  readBackward(template, at - 1, tokens, word - 1, result)
  return result
}

function count(template: Template, t: number, element: Element, result: Alignment): void {
  if (element.kind !== 'word') return
  const unit = template.unitOf[t] ?? 0
  result.weight += element.weight
  result.unitWeights[unit] = (result.unitWeights[unit] ?? 0) + element.weight
}

function readForward(template: Template, at: number, tokens: Tokens, word: number, result: Alignment): void {
  const { elements } = template
  let t = at
  let i = word
  let spent = 0
  while (t < elements.length) {
    const element = elements[t]
    if (!element) break
    if (element.kind === 'field') {
      const end = findFieldEnd(elements, t, element, tokens, i)
      if (end === undefined) break
      result.filled.push({ name: element.name, start: i, end, suffix: element.suffix })
      if (end > i) result.end = end
      i = end
      t++
      continue
    }
    const here = tokens.words[i]
    if (here === undefined) break
    if (sameWord(element.word, here)) {
      count(template, t, element, result)
      result.end = i + 1
      t++
      i++
      continue
    }
    if (element.optional) {
      t++
      continue
    }
    if (isOptional(here)) {
      i++
      continue
    }
    const next = elements[t + 1]
    const skipInput = element.word === tokens.words[i + 1]
    const skipBoth = next?.kind === 'word' && next.word === tokens.words[i + 1]
    const skipElement = next?.kind === 'word' && next.word === here
    if ((!skipInput && !skipBoth && !skipElement) || spent >= slips) break
    spent++
    if (skipElement) t++
    else if (skipInput) i++
    else {
      t++
      i++
    }
  }
}

function readBackward(template: Template, at: number, tokens: Tokens, word: number, result: Alignment): void {
  const { elements } = template
  let t = at
  let i = word
  let spent = 0
  while (t >= 0) {
    const element = elements[t]
    if (!element) break
    if (element.kind === 'field') {
      const start = findFieldStart(elements, t, element, tokens, i)
      if (start === undefined) break
      result.filled.unshift({ name: element.name, start, end: i + 1, suffix: element.suffix })
      result.start = start
      result.firstElement = t
      i = start - 1
      t--
      continue
    }
    const here = tokens.words[i]
    if (here === undefined) break
    if (sameWord(element.word, here) || (element.optional && isOptional(here))) {
      count(template, t, element, result)
      result.start = i
      result.firstElement = t
      t--
      i--
      continue
    }
    if (element.optional) {
      t--
      continue
    }
    if (isOptional(here)) {
      i--
      continue
    }
    const before = elements[t - 1]
    const skipInput = element.word === tokens.words[i - 1]
    const skipElement = before?.kind === 'word' && before.word === here
    const skipBoth =
      before?.kind === 'word' &&
      (before.word === tokens.words[i - 1] || (before.optional && isOptional(tokens.words[i - 1] ?? '')))
    if ((!skipInput && !skipBoth && !skipElement) || spent >= slips) break
    spent++
    if (skipElement) t--
    else if (skipInput) i--
    else {
      t--
      i--
    }
  }
}
