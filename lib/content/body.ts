import type { Root } from 'mdast'
import { bundleMDX } from 'mdx-bundler'
import remarkGfm from 'remark-gfm'
import type { Entry } from './entry.ts'
import { allowedHeadings, findRefusals, type Heading, type Refusal } from './gate.ts'
import type { Problem } from './problem.ts'
import { type Prose, readProse } from './prose.ts'
import { checkGrade } from './rules/evidence.ts'
import { checkAddress } from './rules/links.ts'

/** One section of an entry's prose under one of the fixed headings, compiled to a function body for `getMDXComponent`. */
export type Section = { heading: Heading; code: string }

/** Compiles the prose of an entry. The prose has passed the gate here, or this throws. */
export async function compileBody(entry: Entry): Promise<Section[]> {
  const { problems, sections } = await readBody(entry)
  if (problems.length > 0)
    throw new Error(problems.map((p) => `${p.file}:${p.line} ${p.expected}`).join('\n'))
  return sections
}

/** Problems of an entry's prose, found by compiling it behind the gate. `addresses`: every page of the site. */
export async function checkBody(entry: Entry, addresses: ReadonlySet<string>): Promise<Problem[]> {
  const { problems, claims, links } = await readBody(entry)
  const at = (line: number) => ({ file: entry.file, line, field: 'body' })
  return [
    ...problems,
    ...claims.flatMap(({ line, ...citation }) => checkGrade(entry, citation, at(line), at(line))),
    ...links.flatMap(({ line, address }) => checkAddress(address, addresses, at(line))),
  ]
}

type ReadBody = Prose & { problems: Problem[]; sections: Section[] }

async function readBody(entry: Entry): Promise<ReadBody> {
  const problems: Problem[] = []
  const sections: Section[] = []
  const prose: Prose = { claims: [], links: [] }
  for (const part of splitAtHeadings(entry.body)) {
    const line = (n: number) => entry.bodyLine + part.line + n - 2
    const add = (n: number, expected: string, found?: string) =>
      problems.push({ file: entry.file, line: line(n), field: 'body', expected, ...(found ? { found } : {}) })
    const { refusals, code, error, claims, links } = await compile(part.text)
    prose.claims.push(...claims.map((claim) => ({ ...claim, line: line(claim.line) })))
    prose.links.push(...links.map((link) => ({ ...link, line: line(link.line) })))
    for (const refusal of refusals) add(refusal.line, refusal.expected, refusal.found)
    if (error && refusals.length === 0)
      add(
        error.line,
        `Markdown that can be read; put codes and anything with < or { in backticks: ${error.text}`,
      )
    const heading = allowedHeadings.find((known) => known === part.heading)
    if (part.heading && !heading) add(1, `a heading out of: ${allowedHeadings.join('; ')}`, part.heading)
    if (!part.heading && part.text.trim() !== '')
      add(1, 'prose that starts with a heading such as "## Security perspective"', part.text.trim())
    if (code && heading) sections.push({ heading, code })
  }
  return { ...prose, problems, sections: problems.length > 0 ? [] : sections }
}

type Part = { heading: string; text: string; line: number }

/** The prose in parts, one per heading of the second level; fenced code is not looked into. `line` counts from 1. */
function splitAtHeadings(body: string): Part[] {
  const parts: Part[] = [{ heading: '', text: '', line: 1 }]
  let fenced = false
  for (const [i, line] of body.split('\n').entries()) {
    if (/^(```|~~~)/.test(line)) fenced = !fenced
    const heading = fenced ? null : /^## +(.+?) *$/.exec(line)
    if (heading?.[1]) parts.push({ heading: heading[1], text: '', line: i + 2 })
    else (parts.at(-1) ?? { text: '' }).text += `${line}\n`
  }
  return parts.filter((part) => part.heading !== '' || part.text.trim() !== '')
}

type Compiled = Prose & { refusals: Refusal[]; code?: string; error?: { line: number; text: string } }

/** The dangerous line: mdx-bundler turns text into code. The gate is the first plugin, and nothing runs before it. */
async function compile(source: string): Promise<Compiled> {
  const refusals: Refusal[] = []
  const prose: Prose = { claims: [], links: [] }
  try {
    const { code } = await bundleMDX({
      source,
      mdxOptions: (options) => ({
        ...options,
        remarkPlugins: [
          () => (tree: Root) => {
            refusals.push(...findRefusals(tree))
            if (refusals.length > 0) throw new Error('refused by the gate')
            Object.assign(prose, readProse(tree))
          },
          remarkGfm,
        ],
      }),
      esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
    })
    return { ...prose, refusals, code }
  } catch (error) {
    return { ...prose, refusals, error: { line: firstLine(error), text: firstMessage(error) } }
  }
}

type EsbuildError = { errors?: { text: string; location: { line: number } | null }[] }

const firstLine = (error: unknown): number => (error as EsbuildError).errors?.[0]?.location?.line ?? 1

/** What the parser says, without the frame in which esbuild and mdx-bundler wrap it and its advice on code. */
const firstMessage = (error: unknown): string =>
  ((error as EsbuildError).errors?.[0]?.text ?? String(error))
    .split('\n')
    .map((line) =>
      line
        .replace(/^.*?\[plugin[^\]]*\]/, '')
        .trim()
        .replace(/^\d+:\d+(?:-\d+:\d+)?: | \(\d+:\d+-\d+:\d+\)$| \(note: .*\)$/g, ''),
    )
    .find((line) => line !== '' && !line.startsWith('Cannot process MDX')) ?? 'it cannot be read'
