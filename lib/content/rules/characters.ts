import type { Entry } from '../entry.ts'
import type { LineOf, Problem } from '../problem.ts'
import type { ReadResult } from '../readContent.ts'
import { formatPath } from '../schemaProblems.ts'
import { listTexts } from '../walkText.ts'

/** Characters that no one sees and that turn text round or hide in it: a reader must see what a machine reads. */
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Marks piled on one letter, which run over the lines above and below. */
const piled = /\p{M}{4,}/u

/** Letters of alphabets with letters that look like Latin ones, and Latin letters in mathematical dress or full width. */
const lookAlike =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Deseret}\u{1D400}-\u{1D7FF}\uFF21-\uFF3A\uFF41-\uFF5A]/u

const isPlainLatin = (char: string): boolean => /\p{Script=Latin}/u.test(char) && !lookAlike.test(char)

/** Our sentences and the prose hold no invisible characters and no look-alike letters. */
export function checkCharacters(entry: Entry, lineOf: LineOf): Problem[] {
  const problems = listTexts(entry).flatMap(({ path, text }) => {
    const fault = findCharacterFault(text)
    return fault
      ? [{ file: entry.file, line: lineOf(entry.file, path), field: formatPath(path), ...fault }]
      : []
  })
  const body = entry.body.split('\n').flatMap((text, i) => {
    const fault = findCharacterFault(text)
    return fault ? [{ file: entry.file, line: entry.bodyLine + i, field: 'body', ...fault }] : []
  })
  return [...problems, ...body]
}

/** The lists beside the entries hold texts in many alphabets: there only invisible characters are refused. */
export function checkListCharacters({
  statusTable,
  wordings,
  peers,
  synonyms,
  files,
  lineOf,
}: ReadResult): Problem[] {
  const lists: [string, unknown][] = [
    ['content/statuses.yaml', statusTable],
    ['content/synonyms.yaml', synonyms],
    ...[...wordings, ...peers].map((list): [string, unknown] => [files.get(list) ?? '', list]),
  ]
  return lists.flatMap(([file, list]) =>
    listTexts(list).flatMap(({ path, text }) => {
      const hidden = findInvisible(text)
      return hidden ? [{ file, line: lineOf(file, path), field: formatPath(path), ...hidden }] : []
    }),
  )
}

/** What is wrong with the characters of a text; the found character is named, because it can't be seen. */
export function findCharacterFault(text: string): Pick<Problem, 'expected' | 'found'> | undefined {
  const hidden = findInvisible(text)
  if (hidden) return hidden
  const word = text
    .split(/[^\p{L}\p{M}]+/u)
    .find((part) => part.length <= 64 && lookAlike.test(part) && [...part].some(isPlainLatin))
  if (!word) return undefined
  return {
    expected:
      'a word in one alphabet; a letter in it only looks like a Latin one: type the word again, for example: handshake',
    found: `${word} (${[...word]
      .filter((char) => lookAlike.test(char))
      .map(toCodePoint)
      .join(' ')})`,
  }
}

function findInvisible(text: string): Pick<Problem, 'expected' | 'found'> | undefined {
  const hidden = (invisible.exec(text) ?? piled.exec(text))?.[0]
  return hidden === undefined
    ? undefined
    : {
        expected:
          'text without invisible characters; delete it and type the word again, for example: handshake',
        found: toCodePoint(hidden),
      }
}

const toCodePoint = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
