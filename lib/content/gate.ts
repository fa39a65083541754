import type { Nodes, Root } from 'mdast'
import { grades } from '../codes/grade.ts'

/** The components that prose may use. The page's component map has exactly these keys. */
export const allowedComponents = ['Claim'] as const
export type AllowedComponent = (typeof allowedComponents)[number]

/** The headings that an entry's prose may have: the reader's questions. */
export const allowedHeadings = [
  'What it means',
  'What to check first',
  'Why it happens',
  'How to fix it',
  'Reproduce it',
  'Security perspective',
  'What others say and why it is wrong',
] as const
export type Heading = (typeof allowedHeadings)[number]

/** A refusal of the gate: a line of the prose (first is 1), what is expected and what stands there. */
export type Refusal = { line: number; expected: string; found: string }

/** Any MDX node, including those that only its parser knows. */
type AnyNode = {
  type: string
  name?: string | null
  value?: unknown
  url?: string
  depth?: number
  attributes?: { type: string; name?: string; value?: unknown }[]
  children?: AnyNode[]
  position?: { start: { line: number } } | undefined
}

/**
 * Prose from a pull request is untrusted: MDX compiles expressions, imports and any component into code that runs in
 * the build. So the tree may hold only plain Markdown and the components of one list, with plain text attributes.
 */
export function findRefusals(tree: Root): Refusal[] {
  const refusals: Refusal[] = []
  const refuse = (node: AnyNode, expected: string, found: string) =>
    refusals.push({ line: node.position?.start.line ?? 1, expected, found })
  const walk = (node: AnyNode, parent: AnyNode | undefined): void => {
    checkNode(node, refuse)
    if (parent?.type === 'root') checkTopLevel(node, refuse)
    else if (parent) checkInside(node, refuse)
    for (const child of node.children ?? []) walk(child, node)
  }
  walk(tree as Nodes as AnyNode, undefined)
  return refusals
}

type Refuse = (node: AnyNode, expected: string, found: string) => void

function checkNode(node: AnyNode, refuse: Refuse): void {
  switch (node.type) {
    case 'mdxjsEsm':
      return refuse(
        node,
        'no import or export: prose is text, pages bring their components themselves',
        String(node.value),
      )
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return refuse(node, 'no braces in prose: put code in `backticks`', `{${String(node.value)}}`)
    case 'html':
      return refuse(node, 'no HTML: use Markdown', String(node.value))
    case 'image':
    case 'imageReference':
      return refuse(node, 'no images in entries', String(node.url ?? 'an image'))
    case 'footnoteDefinition':
    case 'footnoteReference':
      return refuse(node, 'no footnotes: say it in a <Claim> of its own', String(node.value ?? 'a footnote'))
    case 'definition':
    case 'linkReference':
      return refuse(node, 'links written in place: [label](/guide/noise/)', String(node.url ?? 'a reference'))
    case 'link':
      if (/^\/(?!\/)[A-Za-z0-9./_-]*(#[a-z-]+)?$/.test(node.url ?? '')) return
      return refuse(
        node,
        'links only to pages of this site, such as [noise](/guide/noise/); other addresses go into sources',
        String(node.url),
      )
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkComponent(node, refuse)
    default:
      return
  }
}

function checkComponent(node: AnyNode, refuse: Refuse): void {
  const name = node.name ?? ''
  if (!allowedComponents.some((allowed) => allowed === name)) {
    return refuse(
      node,
      `no component but ${allowedComponents.map((c) => `<${c}>`).join(', ')}; put codes such as <0x80090326> in backticks`,
      `<${name}>`,
    )
  }
  for (const attribute of node.attributes ?? []) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      return refuse(
        node,
        'attributes as plain text: grade="reported" sources="id"',
        `<${name} ${attribute.name ?? '{…}'}>`,
      )
    }
    if (attribute.name !== 'grade' && attribute.name !== 'sources') {
      return refuse(node, 'only the attributes grade and sources', `<${name} ${attribute.name ?? ''}>`)
    }
  }
  const names = (node.attributes ?? []).map((a) => a.name)
  if (new Set(names).size !== names.length) {
    return refuse(node, 'each attribute once: grade="reported" sources="id"', `<${name}>`)
  }
  const grade = node.attributes?.find((a) => a.name === 'grade')?.value
  if (!grades.some((known) => known === grade)) {
    return refuse(node, `grade="…" with one of ${grades.join(', ')}`, `<${name}>`)
  }
  if (!node.attributes?.some((a) => a.name === 'sources' && String(a.value).trim() !== '')) {
    refuse(node, 'sources="…" with at least one source id', `<${name}>`)
  }
}

function checkTopLevel(node: AnyNode, refuse: Refuse): void {
  if (node.type === 'heading') {
    const text = (node.children ?? []).map((child) => String(child.value ?? '')).join('')
    if (node.depth === 2 && allowedHeadings.some((heading) => heading === text)) return
    return refuse(node, `a heading of the second level out of: ${allowedHeadings.join('; ')}`, text)
  }
  // All that stands here otherwise has been judged by checkNode: components and code.
  const judged = ['mdxJsxFlowElement', 'mdxjsEsm', 'mdxFlowExpression', 'footnoteDefinition', 'definition']
  if (!judged.includes(node.type)) {
    refuse(
      node,
      'each statement inside <Claim grade="…" sources="…">…</Claim>, because every claim shows its grade and sources',
      'text outside a Claim',
    )
  }
}

/** Inside a claim stands its text: headings belong to the page, and a claim in a claim would have two grades. */
function checkInside(node: AnyNode, refuse: Refuse): void {
  if (node.type === 'heading')
    refuse(node, 'no heading inside a <Claim>: end the claim before it', 'a heading')
  if (node.name === 'Claim') refuse(node, 'no <Claim> inside another: end the first one before it', '<Claim>')
}
