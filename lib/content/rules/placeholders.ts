import type { Entry } from '../entry.ts'
import type { LineOf, Problem } from '../problem.ts'
import { formatPath } from '../schemaProblems.ts'
import { listTexts } from '../walkText.ts'

/** What the templates leave open is marked with TODO and a description: it is replaced, never published. */
export function checkPlaceholders(entry: Entry, lineOf: LineOf): Problem[] {
  return listTexts(entry)
    .filter(({ text }) => /\bTODO\b/.test(text))
    .map(({ path, text }) => ({
      file: entry.file,
      line: lineOf(entry.file, path),
      field: formatPath(path),
      expected: `your words in place of this: ${text.replace(/^TODO:? */, '').trim()}`,
    }))
}
