/** One thing wrong with one content file, worded so that its author can mend it without reading our code. */
export type Problem = {
  /** Path from the repository's root, with forward slashes. */
  file: string
  /** First line is 1. */
  line: number
  /** Where in the front matter: `causes[2].grade`; `body` for the prose; `file` for the file itself. */
  field: string
  /** What is expected, as a sentence, with an example that would pass. */
  expected: string
  /** What stands there now. */
  found?: string
  /** A warning is shown but does not stop the build. */
  level?: 'warning'
}

/** `content/states/1205.mdx:7  meaning.grade: expected one of official, … (found "sure")` */
export function formatProblem(p: Problem): string {
  const found = p.found === undefined ? '' : ` (found ${quote(p.found)})`
  const level = p.level === 'warning' ? 'warning: ' : ''
  return `${p.file}:${p.line}  ${level}${p.field}: ${p.expected}${found}`
}

/** Long findings are cut: a problem is one readable line. */
function quote(found: string): string {
  const one = found.replace(/\s+/g, ' ')
  return JSON.stringify(one.length > 80 ? `${one.slice(0, 77)}…` : one)
}
