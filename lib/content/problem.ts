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
  // One line, whatever a name holds: on a new line a contributor's text could pass for a command of the runner.
  return `${p.file}:${p.line}  ${level}${p.field}: ${p.expected}${found}`.replace(/[\r\n]+/g, ' ')
}

/** The same as a command of GitHub Actions: it stands on the diff, at its line. Everything is escaped, nothing is a command. */
export function formatAnnotation(p: Problem): string {
  const found = p.found === undefined ? '' : ` (found ${quote(p.found)})`
  const place = `file=${toProperty(p.file)},line=${p.line},title=${toProperty(p.field)}`
  return `::${p.level ?? 'error'} ${place}::${toData(`${p.expected}${found}`)}`
}

const toData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const toProperty = (text: string): string => toData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** Long findings are cut: a problem is one readable line. */
function quote(found: string): string {
  const one = found.replace(/\s+/g, ' ')
  return JSON.stringify(one.length > 80 ? `${one.slice(0, 77)}…` : one)
}

/** File and path in its front matter → line. */
export type LineOf = (file: string, path: readonly PropertyKey[]) => number
