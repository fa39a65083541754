import { type Document, isCollection, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Problem } from './problem.ts'

export type FrontMatter = {
  /** Plain data in which every scalar is a string: an unquoted 0x80090326 stays what was typed. */
  data: unknown
  /** The prose behind the front matter, and the line on which it starts. */
  body: string
  bodyLine: number
  /** Path in the data → line in the file. */
  lineOf: (path: readonly PropertyKey[]) => number
  problems: Problem[]
}

/** Larger files are refused before they are parsed: no entry needs this, a bomb does. */
const maxBytes = 200_000

/** Reads an `.mdx` entry: `---`, YAML, `---`, prose. Never throws; all faults are problems. */
export function parseFrontMatter(file: string, content: string): FrontMatter {
  if (content.length > maxBytes)
    return refused(file, `a file of at most ${maxBytes / 1000} kB`, `${content.length} characters`)
  const text = content.replace(/\r\n?/g, '\n')
  const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text)
  if (!match) {
    return refused(
      file,
      'the file starts with a line "---", then the fields, then a line "---"',
      text.slice(0, 40),
    )
  }
  const yaml = parseYaml(file, match[1] ?? '', 1)
  const bodyLine = match[0].split('\n').length
  return { ...yaml, body: text.slice(match[0].length), bodyLine }
}

/** Reads YAML with the failsafe schema; `offset` = lines of the file before it. Aliases are refused. */
export function parseYaml(file: string, text: string, offset = 0): Omit<FrontMatter, 'body' | 'bodyLine'> {
  const lines = new LineCounter()
  const doc = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
  })
  const lineAt = (position: number) => lines.linePos(position).line + offset
  const problems: Problem[] = [...doc.errors, ...doc.warnings].map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    field: 'front matter',
    expected: yamlSentence(error.code, error.message),
  }))
  const alias = /(^|[\s,[{:])[&*][A-Za-z0-9_]/m.exec(text)
  if (alias && hasAlias(doc)) {
    problems.push({
      file,
      line: lineAt(alias.index),
      field: 'front matter',
      expected: 'no YAML anchors (&name) or aliases (*name): write the value out each time',
    })
  }
  const data = problems.length > 0 ? undefined : doc.toJS({ maxAliasCount: 0 })
  return { data, problems, lineOf: (path) => lineOfPath(doc, path, lineAt, offset) }
}

function yamlSentence(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return `each field once: ${message}`
  return `valid YAML; put texts with ": ", "#", quotes or braces in "double quotes": ${message}`
}

function hasAlias(doc: Document): boolean {
  let found = false
  const walk = (node: unknown): void => {
    if (found || typeof node !== 'object' || node === null) return
    if ('source' in node && !isScalar(node) && !isCollection(node)) found = true
    if ('anchor' in node && node.anchor) found = true
    if (isCollection(node)) for (const item of node.items) walk(item)
    if ('key' in node) walk(node.key)
    if ('value' in node) walk(node.value)
  }
  walk(doc.contents)
  return found
}

/** The line of the deepest part of the path that exists. */
function lineOfPath(
  doc: Document,
  path: readonly PropertyKey[],
  lineAt: (position: number) => number,
  offset: number,
): number {
  for (let n = path.length; n > 0; n--) {
    const node = doc.getIn(path.slice(0, n), true)
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return lineAt(Number(node.range[0]))
    }
  }
  return offset + 1
}

function refused(file: string, expected: string, found: string): FrontMatter {
  return {
    data: undefined,
    body: '',
    bodyLine: 1,
    lineOf: () => 1,
    problems: [{ file, line: 1, field: 'file', expected, found }],
  }
}
