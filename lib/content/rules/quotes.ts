import type { Entry } from '../entry.ts'
import type { LineOf, Problem } from '../problem.ts'
import { formatPath } from '../schemaProblems.ts'
import { listTexts } from '../walkText.ts'

/** Longer quotations are the work of others; product texts, commands and titles are quoted whole. */
export const longestQuote = 25

const quoted = /“([^“”]*)”|"([^"]*)"/g
const wholeFields = new Set([
  'wordings',
  'message',
  'command',
  'output',
  'title',
  'find',
  'address',
  'archived',
])

/** No sentence of ours quotes more than 25 words of somebody else. */
export function checkQuotes(entry: Entry, lineOf: LineOf): Problem[] {
  return listTexts(entry)
    .filter(({ path }) => !path.some((part) => wholeFields.has(String(part))))
    .flatMap(({ path, text }) =>
      [...text.matchAll(quoted)].flatMap((match) => {
        const quote = match[1] ?? match[2] ?? ''
        const words = quote.split(/\s+/).filter(Boolean).length
        if (words <= longestQuote) return []
        return [
          {
            file: entry.file,
            line: lineOf(entry.file, path),
            field: formatPath(path),
            expected: `a quotation of at most ${longestQuote} words (this one has ${words}): say it in your own words and cite the source, for example: The article names “a missing cipher suite” as the cause`,
            found: quote,
          },
        ]
      }),
    )
}
