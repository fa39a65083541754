import type { Nodes, Root } from 'mdast'
import type { Grade } from '../codes/grade.ts'

/** What prose that passed the gate claims and where it leads, with lines of the prose (first is 1). */
export type Prose = {
  claims: { line: number; grade: Grade; sources: string[] }[]
  links: { line: number; address: string }[]
}

type AnyNode = {
  type: string
  name?: string | null
  url?: string
  attributes?: { name?: string; value?: unknown }[]
  children?: AnyNode[]
  position?: { start: { line: number } } | undefined
}

/** Claims and links of prose, so that the rules for front matter hold for them too. The gate has judged their shape. */
export function readProse(tree: Root): Prose {
  const prose: Prose = { claims: [], links: [] }
  const walk = (node: AnyNode): void => {
    const line = node.position?.start.line ?? 1
    const value = (name: string) => String(node.attributes?.find((a) => a.name === name)?.value ?? '')
    if (node.name === 'Claim')
      prose.claims.push({ line, grade: value('grade') as Grade, sources: toIds(value('sources')) })
    if (node.type === 'link') prose.links.push({ line, address: node.url ?? '' })
    for (const child of node.children ?? []) walk(child)
  }
  walk(tree as Nodes as AnyNode)
  return prose
}

/** `sources="a b"` → its ids. */
const toIds = (list: string): string[] => list.split(/\s+/).filter(Boolean)
