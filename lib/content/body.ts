import type { Root } from 'mdast'
import { bundleMDX } from 'mdx-bundler'
import remarkGfm from 'remark-gfm'
import type { Entry } from './entry.ts'
import { allowedHeadings, findRefusals, type Heading, type Refusal } from './gate.ts'
import type { Problem } from './problem.ts'

/** One section of an entry's prose under one of the fixed headings, compiled to a function body for `getMDXComponent`. */
export type Section = { heading: Heading; code: string }

/** Compiles the prose of an entry. The prose has passed the gate here, or this throws. */
export async function compileBody(entry: Entry): Promise<Section[]> {
  const { problems, sections } = await readBody(entry)
  if (problems.length > 0)
    throw new Error(problems.map((p) => `${p.file}:${p.line} ${p.expected}`).join('\n'))
  return sections
}

/** Problems of an entry's prose, found by compiling it behind the gate. */
export const checkBody = async (entry: Entry): Promise<Problem[]> => (await readBody(entry)).problems

async function readBody(entry: Entry): Promise<{ problems: Problem[]; sections: Section[] }> {
  const problems: Problem[] = []
  const sections: Section[] = []
  for (const part of splitAtHeadings(entry.body)) {
    const line = (n: number) => entry.bodyLine + part.line + n - 2
    const add = (n: number, expected: string, found?: string) =>
      problems.push({ file: entry.file, line: line(n), field: 'body', expected, ...(found ? { found } : {}) })
    const { refusals, code, error } = await compile(part.text)
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
  return { problems, sections: problems.length > 0 ? [] : sections }
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

type Compiled = { refusals: Refusal[]; code?: string; error?: { line: number; text: string } }

/** The dangerous line: mdx-bundler turns text into code. The gate is the first plugin, and nothing runs before it. */
async function compile(source: string): Promise<Compiled> {
  const refusals: Refusal[] = []
  try {
    const { code } = await bundleMDX({
      source,
      mdxOptions: (options) => ({
        ...options,
        remarkPlugins: [
          () => (tree: Root) => {
            refusals.push(...findRefusals(tree))
            if (refusals.length > 0) throw new Error('refused by the gate')
          },
          remarkGfm,
        ],
      }),
      esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
    })
    return { refusals, code }
  } catch (error) {
    return { refusals, error: { line: firstLine(error), text: firstMessage(error) } }
  }
}

type EsbuildError = { errors?: { text: string; location: { line: number } | null }[] }

const firstLine = (error: unknown): number => (error as EsbuildError).errors?.[0]?.location?.line ?? 1

const firstMessage = (error: unknown): string =>
  ((error as EsbuildError).errors?.[0]?.text ?? String(error))
    .split('\n')[0]
    ?.replace(/^.*?\[plugin[^\]]*\]\s*/, '') ?? ''
