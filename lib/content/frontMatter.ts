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
      'the file starts with a line "---", then the fields, then a line "---", for example as content/states/1205.mdx does',
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
  const deep = findDepthFault(text)
  if (deep) {
    const expected = `fields at most ${maxDepth} levels deep, each indented by two blanks under its field`
    return {
      data: undefined,
      problems: [{ file, line: deep + offset, field: 'front matter', expected }],
      lineOf: () => deep + offset,
    }
  }
  const doc = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    stringKeys: true,
  })
  const lineAt = (position: number) => lines.linePos(position).line + offset
  // One slip makes the parser stumble several times on the same line: its first complaint says enough.
  const faults = [...doc.errors, ...doc.warnings].filter(
    (error, i, all) => all.findIndex((other) => lineAt(other.pos[0]) === lineAt(error.pos[0])) === i,
  )
  const problems: Problem[] = faults.map((error) => ({
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
      expected:
        'no YAML anchors (&name) or aliases (*name): write the value out each time, for example sources: [a-blog]; a text with & or * goes into "double quotes"',
    })
  }
  const dangerous = problems.length > 0 ? undefined : findPrototypeKey(doc.contents)
  if (dangerous) {
    problems.push({
      file,
      line: lineAt(dangerous.position),
      field: 'front matter',
      expected:
        'fields of the manual only (see CONTRIBUTING.md); this name has a meaning of its own in JavaScript',
      found: dangerous.key,
    })
  }
  const cut = problems.length > 0 ? undefined : findCutText(doc.contents)
  if (cut) {
    problems.push({
      file,
      line: lineAt(cut.position),
      field: 'front matter',
      expected:
        'a text with # in "double quotes", for example title: "Issue #12": what stands behind a bare # is a comment and lost',
      found: cut.text,
    })
  }
  const data = problems.length > 0 ? undefined : doc.toJS({ maxAliasCount: 0 })
  return { data, problems, lineOf: (path) => lineOfPath(doc, path, lineAt, offset) }
}

function yamlSentence(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY')
    return `each field once; put several items into one list, for example related: [/alert/40/, /guide/noise/] (${message})`
  return `valid YAML; put texts with ": ", "#", quotes or braces in "double quotes" and begin each line of a list with as many blanks as the line above it, for example title: "FIX: handshake fails" (${message})`
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

/** Real entries nest five deep. A parser that recurses must not be handed a thousand brackets. */
const maxDepth = 20

/** The first line (from 1) on which brackets or indentation nest too deep; undefined when none does. */
function findDepthFault(text: string): number | undefined {
  let open = 0
  for (const [i, line] of text.split('\n').entries()) {
    for (const char of line) {
      if (char === '[' || char === '{') open++
      else if (char === ']' || char === '}') open = Math.max(0, open - 1)
    }
    const dashes = /^[ \t]*(?:[-?:][ \t]+)*/.exec(line)?.[0].replace(/[^-?:]/g, '').length ?? 0
    const indent = /^ */.exec(line)?.[0].length ?? 0
    if (dashes > maxDepth || open > maxOpen || (indent > 4 * maxDepth && /^ *(?:-|[\w"']+:)/.test(line)))
      return i + 1
  }
  return undefined
}

/** Brackets also stand in texts and commands, where nobody closes each: only a flood of open ones is a bomb. */
const maxOpen = 200

const prototypeKeys = ['__proto__', 'constructor', 'prototype']

function findPrototypeKey(node: unknown): { key: string; position: number } | undefined {
  if (!isCollection(node)) return undefined
  for (const item of node.items) {
    const key = typeof item === 'object' && item !== null && 'key' in item ? item.key : undefined
    const value = typeof item === 'object' && item !== null && 'value' in item ? item.value : item
    if (isScalar(key) && prototypeKeys.includes(String(key.value)))
      return { key: String(key.value), position: key.range?.[0] ?? 0 }
    const below = findPrototypeKey(value)
    if (below) return below
  }
  return undefined
}

/** A bare text that ends at a # on its own line: its author meant the rest too. Comments on lines of their own are none. */
function findCutText(node: unknown): { text: string; position: number } | undefined {
  if (isScalar(node))
    return node.type === 'PLAIN' && node.comment
      ? { text: `${node.value} #${node.comment}`, position: node.range?.[0] ?? 0 }
      : undefined
  if (!isCollection(node)) return undefined
  for (const item of node.items) {
    const value =
      typeof item === 'object' && item !== null && 'value' in item && !isScalar(item) ? item.value : item
    const below = findCutText(value)
    if (below) return below
  }
  return undefined
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
