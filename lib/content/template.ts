import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderOf, type Kind } from '../codes/kind.ts'

/** What can be begun from a template: an entry of any kind, or a language. */
export type TemplateKind = Kind | 'wording'

/** `state`, `1306` → `content/states/1306.mdx`; `wording`, `de` → `content/wordings/de.yaml`. */
export const fileFor = (kind: TemplateKind, code: string): string =>
  kind === 'wording' ? `content/wordings/${code}.yaml` : `content/${folderOf[kind]}/${code}.mdx`

/**
 * A commented entry to begin with: lines behind `## ` explain, lines behind `# ` are optional fields, TODO marks what only
 * the author can know. `day` is today, such as 2026-11-23. Reads the templates below `root`, the repository.
 */
export function readTemplate(kind: TemplateKind, code: string, day: string, root = process.cwd()): string {
  const name = kind === 'wording' ? 'wording.yaml' : `${kind}.mdx`
  const text = readFileSync(join(root, 'lib/content/templates', name), 'utf8').replace(/\r\n?/g, '\n')
  return text.replaceAll('CODE', () => code).replaceAll('DAY', () => day)
}

/** The same without explanations and optional fields: short enough for an address that opens the host's editor. */
export const toShortTemplate = (template: string): string =>
  template
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replace(/\n{2,}/g, '\n')
