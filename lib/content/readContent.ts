import { basename } from 'node:path'
import { z } from 'zod'
import { addressOf } from '../codes/address.ts'
import { folderOf, type Kind, kinds } from '../codes/kind.ts'
import { checkTopFolder, listContentFiles, readContentFile } from './contentFiles.ts'
import { type Entry, type EntryOf, schemaOf } from './entry.ts'
import { parseFrontMatter, parseYaml } from './frontMatter.ts'
import { checkPlaceholders } from './placeholders.ts'
import type { Problem } from './problem.ts'
import { type Recorded, readRecorded } from './recorded.ts'
import { type Redirect, redirects } from './schema/redirect.ts'
import { type Peers, peers, type StatusRow, statusTable, type Wordings, wordings } from './schema/status.ts'
import { toProblems } from './schemaProblems.ts'

/** Everything under `content/`, parsed but not yet checked across files. */
export type Content = {
  entries: readonly Entry[]
  statusTable: readonly StatusRow[]
  wordings: readonly Wordings[]
  peers: readonly Peers[]
  /** Lists of words for the same thing, for search. */
  synonyms: readonly (readonly string[])[]
  /** Addresses that have moved. */
  redirects: readonly Redirect[]
}

export type ReadResult = Content & {
  problems: Problem[]
  /** Addresses of all entry files, also of those that could not be read: one broken file accuses no other. */
  addresses: ReadonlySet<string>
  /** What has been published before and must stay. */
  recorded: Recorded
  /** The file of each language and each stack. */
  files: ReadonlyMap<object, string>
  /** Files with problems of their own: what they would hold is not missed as well. */
  unreadable: ReadonlySet<string>
  /** File and path in its front matter → line. */
  lineOf: (file: string, path: readonly PropertyKey[]) => number
}

/** Reads the folder `content` below `root`. Collects every problem of every file; throws only if the folder is not there. */
export function readContent(root: string): ReadResult {
  const problems = checkTopFolder(root)
  const lines = new Map<string, (path: readonly PropertyKey[]) => number>()
  const addresses = new Set<string>()
  const entries = kinds.flatMap((kind) =>
    listContentFiles(root, folderOf[kind], '.mdx', problems).flatMap((name) => {
      const file = `content/${folderOf[kind]}/${name}`
      addresses.add(addressOf(kind, basename(name, '.mdx')))
      const text = readContentFile(root, file, problems)
      return text === undefined ? [] : (readEntry(kind, file, text, problems, lines) ?? [])
    }),
  )
  const yaml = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    const text = readContentFile(root, file, problems)
    if (text === undefined) return undefined
    const parsed = parseYaml(file, text)
    lines.set(file, parsed.lineOf)
    return validate(file, schema, parsed, problems)
  }
  const files = new Map<object, string>()
  const folder = <T extends object>(name: string, schema: z.ZodType<T>): T[] =>
    listContentFiles(root, name, '.yaml', problems).flatMap((base) => {
      const file = `content/${name}/${base}`
      const data = yaml(file, schema)
      if (data) files.set(data, file)
      return data ?? []
    })
  const data = {
    entries,
    statusTable: yaml('content/statuses.yaml', statusTable) ?? [],
    wordings: folder('wordings', wordings),
    peers: folder('peers', peers),
    synonyms: yaml('content/synonyms.yaml', z.array(z.array(z.string().min(1)).min(2))) ?? [],
    redirects: yaml('content/redirects.yaml', redirects) ?? [],
    recorded: readRecorded(root, problems),
  }
  return {
    ...data,
    files,
    unreadable: new Set(problems.map(({ file }) => file)),
    problems,
    addresses,
    lineOf: (file, path) => lines.get(file)?.(path) ?? 1,
  }
}

function readEntry(
  kind: Kind,
  file: string,
  content: string,
  problems: Problem[],
  lines: Map<string, (path: readonly PropertyKey[]) => number>,
): Entry | undefined {
  const parsed = parseFrontMatter(file, content)
  lines.set(file, parsed.lineOf)
  const schema: z.ZodType<Omit<EntryOf<typeof kind>, 'kind' | 'file' | 'body' | 'bodyLine'>> = schemaOf[kind]
  const data = validate(file, schema, parsed, problems)
  if (!data) return undefined
  const name = basename(file, '.mdx')
  if (String(data.code) !== name) {
    problems.push({
      file,
      line: parsed.lineOf(['code']),
      field: 'code',
      expected: schemaOf[kind].shape.code.safeParse(name).success
        ? `the code equals the file name, for example code: "${name}", or rename the file`
        : `the code as file name: rename this file to ${data.code}.mdx, which stands for the code ${data.code}`,
      found: String(data.code),
    })
  }
  return { kind, file, body: parsed.body, bodyLine: parsed.bodyLine, ...data } as Entry
}

function validate<T>(
  file: string,
  schema: z.ZodType<T>,
  parsed: ReturnType<typeof parseYaml>,
  problems: Problem[],
): T | undefined {
  problems.push(...parsed.problems)
  if (parsed.problems.length > 0) return undefined
  const open = checkPlaceholders(file, parsed.data, parsed.lineOf)
  problems.push(...open)
  if (open.length > 0) return undefined
  const result = schema.safeParse(parsed.data)
  if (result.success) return result.data
  problems.push(...toProblems(file, result.error.issues, parsed.data, parsed.lineOf))
  return undefined
}
