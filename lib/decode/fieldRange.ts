import { sameWord } from './sameWord.ts'
import { type Element, isOptional } from './template.ts'
import { foldWord, type Tokens } from './tokens.ts'

/** Words that a value of a field may take at most. Ranges keep every alignment short, whatever the input. */
const mostWords = (name: string): number =>
  /CertSubjectName|FailureReason|OCSP|Path|KeyName/.test(name)
    ? 40
    : /Name$|Update|ModuleName/.test(name)
      ? 16
      : 6

/** Fields that hold one number. */
export const isNumber = (name: string): boolean =>
  /^(?:AlertDesc|ErrorState|ErrorStatus|ErrorCode|Error|CallerProcessId)$/.test(name)

const mayBeEmpty = (name: string): boolean => /TargetName|SubjectName|KeyName/.test(name)

/** Where the value that starts at word `i` ends: before the words that follow the field in the template. */
export function findFieldEnd(
  elements: readonly Element[],
  t: number,
  field: Element & { kind: 'field' },
  tokens: Tokens,
  i: number,
): number | undefined {
  if (field.suffix) return endsWith(tokens.words[i], field.suffix) ? i + 1 : undefined
  const [first, second] = nextWords(elements, t + 1)
  const most = mostWords(field.name)
  const line = tokens.lines[i]
  let n = mayBeEmpty(field.name) ? 0 : 1
  for (; n <= most; n++) {
    const j = i + n
    if (n > 0 && tokens.words[j - 1] === undefined) break
    if (field.endsLine && n > 0 && tokens.lines[j - 1] !== line) break
    if (first === undefined) {
      if (tokens.words[j] === undefined || !field.endsLine || tokens.lines[j] !== line) return j
      continue
    }
    const k = skipOptional(tokens, j)
    if (tokens.words[k] !== undefined && sameWord(first, tokens.words[k] ?? '')) {
      const l = skipOptional(tokens, k + 1)
      if (second === undefined || sameWord(second, tokens.words[l] ?? '')) return j
    }
    if (field.endsLine && n > 0 && tokens.lines[j] !== line) return j
  }
  return i < tokens.words.length && !field.endsLine && first === undefined ? i + 1 : undefined
}

const endsWith = (word: string | undefined, suffix: string): boolean =>
  word?.endsWith(foldWord(suffix)) === true && word.length > suffix.length

/** The next two words of the template that must be there, up to the next field. */
function nextWords(elements: readonly Element[], from: number): string[] {
  const found: string[] = []
  for (let t = from; t < elements.length && found.length < 2; t++) {
    const element = elements[t]
    if (element?.kind !== 'word') break
    if (!element.optional) found.push(element.word)
  }
  return found
}

function skipOptional(tokens: Tokens, from: number): number {
  const word = tokens.words[from]
  return word !== undefined && isOptional(word) ? from + 1 : from
}

/** Where the value that ends at word `i` starts: behind the word that precedes the field, or with its line. */
export function findFieldStart(
  elements: readonly Element[],
  t: number,
  field: Element & { kind: 'field' },
  tokens: Tokens,
  i: number,
): number | undefined {
  if (field.suffix) return endsWith(tokens.words[i], field.suffix) ? i : undefined
  const before = elements[t - 1]
  const most = isNumber(field.name) ? 1 : mostWords(field.name)
  if (isNumber(field.name) && !/^\d|^0x/.test(tokens.words[i] ?? '')) return undefined
  for (let n = 1; n <= most; n++) {
    const j = i - n
    const here = tokens.words[j]
    if (here === undefined || tokens.lines[j] !== tokens.lines[i])
      return before?.kind === 'word' && !before.optional ? undefined : j + 1
    if (before?.kind !== 'word') continue
    if (sameWord(before.word, here) || (before.optional && isOptional(here))) return j + 1
  }
  return undefined
}
