import type { Problem } from './problem.ts'
import { formatPath } from './schemaProblems.ts'
import { listTexts } from './walkText.ts'

/**
 * What a template leaves open is marked with TODO and says what belongs there. All of it is reported at once and before
 * the schema has its say: an entry that is not filled in has no other problems yet.
 */
export const checkPlaceholders = (
  file: string,
  data: unknown,
  lineOf: (path: readonly PropertyKey[]) => number,
): Problem[] =>
  listTexts(data)
    .filter(({ text }) => /^TODO\b/.test(text))
    .map(({ path, text }) => ({
      file,
      line: lineOf(path),
      field: formatPath(path),
      expected: `your words in place of this: ${text.replace(/^TODO:? */, '')}`,
      found: text,
    }))
