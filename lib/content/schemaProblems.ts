import type { z } from 'zod'
import { findExample } from './example.ts'
import type { Problem } from './problem.ts'

/** The schema's complaints about one file, as problems with lines and a sentence each. */
export function toProblems(
  file: string,
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  lineOf: (path: readonly PropertyKey[]) => number,
): Problem[] {
  return issues.map((issue) => {
    const field = formatPath(issue.path) || 'front matter'
    const found = findAt(data, issue.path)
    const shown = typeof found === 'string' ? found : undefined
    return {
      file,
      line: lineOf(issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path),
      field,
      expected: withExample(toSentence(issue, found), issue.path),
      ...(shown === undefined ? {} : { found: shown }),
    }
  })
}

/** `['causes', 2, 'grade']` → `causes[2].grade` */
export const formatPath = (path: readonly PropertyKey[]): string =>
  path
    .map((part, i) => (typeof part === 'number' ? `[${part + 1}]` : `${i > 0 ? '.' : ''}${String(part)}`))
    .join('')

/** Whoever reads a message can copy from it: a sentence that shows no example yet gets that of its field. */
function withExample(sentence: string, path: readonly PropertyKey[]): string {
  const example = findExample(path)
  return !example ||
    sentence.includes('example') ||
    sentence.includes(': "') ||
    sentence.startsWith('only the fields')
    ? sentence
    : `${sentence}; for example ${example}`
}

function toSentence(issue: z.core.$ZodIssue, found: unknown): string {
  if (issue.code === 'unrecognized_keys') {
    return `only the fields of the manual (CONTRIBUTING.md lists them), for example verdict, meaning, sources; not ${issue.keys.map((key) => `"${key}"`).join(', ')}`
  }
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`
  if (found === undefined) return 'this field is required'
  if (issue.code === 'invalid_type' && issue.expected === 'array')
    return 'a list: each item on its own line behind "- "'
  if (issue.code === 'invalid_type' && (issue.expected === 'object' || issue.expected === 'record')) {
    return 'fields of its own, each on its own line and indented by two blanks'
  }
  if (issue.code === 'invalid_type')
    return issue.expected === 'string' ? 'one line of text' : `${issue.expected}`
  if (issue.code === 'too_small' && found === '')
    return 'text; leave the field out if there is nothing true to say'
  return issue.message
}

function findAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = data
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined
    at = (at as Record<PropertyKey, unknown>)[part]
  }
  return at
}
