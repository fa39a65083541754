import type { Problem } from './problem.ts'
import type { ReadResult } from './readContent.ts'
import { checkEvidence } from './rules/evidence.ts'

/** All problems of all files, in the order of files and lines. Empty = the content may be published. */
export function checkContent(content: ReadResult): Problem[] {
  return [
    ...content.problems,
    ...content.entries.flatMap((entry) => checkEvidence(entry, content.lineOf)),
  ].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}
