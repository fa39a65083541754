import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { MadeEntry } from './entries.ts'

const write = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Ours: a guide for each entry, in our own content format. */
export function writeOurs(folder: string, entries: readonly MadeEntry[]): void {
  for (const entry of entries) {
    const claim = (text: string, indent: string) =>
      `${indent}- text: ${text}\n${indent}  grade: reported\n${indent}  sources: [${entry.slug}]`
    const steps = entry.steps.map(
      (step) => `${claim(step.text, '  ')}\n    title: ${step.title}\n    command: |-\n      ${step.command}`,
    )
    write(
      join(folder, 'content/guides', `${entry.slug}.mdx`),
      `---
code: ${entry.slug}
title: ${entry.title}
verdict: ${entry.verdict}
checked: 2026-11-23
meaning:
  text: ${entry.meaning}
  grade: reported
  sources: [${entry.slug}]
steps:
${steps.join('\n')}
causes:
${entry.causes.map((text) => claim(text, '  ')).join('\n')}
notes:
${entry.notes.map((text) => claim(text, '  ')).join('\n')}
sources:
  - id: ${entry.slug}
    address: ${entry.source}
    title: A made-up thread
    kind: forum
    shows: What the benchmark says.
---
`,
    )
  }
}

const toHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The text of an entry as plain HTML. */
function toArticle(entry: MadeEntry): string {
  const list = (texts: readonly string[]) => texts.map((text) => `<li>${toHtml(text)}</li>`).join('')
  const steps = entry.steps.map(
    ({ title, text, command }) =>
      `<li><b>${toHtml(title)}</b><p>${toHtml(text)}</p><pre>${toHtml(command)}</pre></li>`,
  )
  return `<h1>${toHtml(entry.title)}</h1><p><b>${toHtml(entry.verdict)}</b></p><p>${toHtml(entry.meaning)}</p><h2>Steps</h2><ol>${steps.join('')}</ol><h2>Why it happens</h2><ul>${list(entry.causes)}</ul><h2>Good to know</h2><ul>${list(entry.notes)}</ul><h2>Sources</h2><p><a href="${entry.source}">${entry.source}</a></p>`
}

/** A page as one would write it by hand: one HTML file, its style inside, no script. */
export function writePlain(out: string, entries: readonly MadeEntry[]): void {
  const style =
    'body{max-width:60rem;margin:auto;padding:1rem;font:16px/1.55 "Segoe UI",system-ui,sans-serif;background:#fbfaf7;color:#1b1e23}pre{background:#f1efe9;padding:.7rem;white-space:pre-wrap}'
  for (const entry of entries) {
    write(
      join(out, 'guide', entry.slug, 'index.html'),
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${toHtml(entry.title)}</title><link rel="icon" href="data:,"><style>${style}</style></head><body><main>${toArticle(entry)}</main></body></html>`,
    )
  }
}

/** Next alone: the App Router, server components, static export, no style, no search. */
export function writeBare(folder: string, entries: readonly MadeEntry[]): void {
  write(join(folder, 'package.json'), JSON.stringify({ name: 'bare', private: true, type: 'module' }))
  write(join(folder, 'next.config.mjs'), "export default { output: 'export', trailingSlash: true }\n")
  for (const entry of entries) {
    write(
      join(folder, 'entries', `${entry.slug}.json`),
      JSON.stringify({ title: entry.title, html: toArticle(entry) }),
    )
  }
  write(
    join(folder, 'app/layout.jsx'),
    "export default function Layout({ children }) { return <html lang='en'><body>{children}</body></html> }\n",
  )
  write(join(folder, 'app/page.jsx'), 'export default function Page() { return <h1>Knowledge base</h1> }\n')
  write(
    join(folder, 'app/guide/[slug]/page.jsx'),
    `import { readdirSync, readFileSync } from 'node:fs'
export const dynamicParams = false
export const generateStaticParams = () => readdirSync('entries').map((name) => ({ slug: name.replace('.json', '') }))
const load = async (params) => JSON.parse(readFileSync('entries/' + (await params).slug + '.json', 'utf8'))
export async function generateMetadata({ params }) { return { title: (await load(params)).title } }
export default async function Page({ params }) { return <main dangerouslySetInnerHTML={{ __html: (await load(params)).html }} /> }
`,
  )
}

/** Starlight as its own template has it, with its search. */
export function writeStarlight(folder: string, entries: readonly MadeEntry[]): void {
  write(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'peer',
      private: true,
      type: 'module',
      dependencies: { astro: '5.18.2', '@astrojs/starlight': '0.37.7' },
    }),
  )
  write(
    join(folder, 'astro.config.mjs'),
    `import { defineConfig, passthroughImageService } from 'astro/config'
import starlight from '@astrojs/starlight'
export default defineConfig({ site: 'https://kb.example', image: { service: passthroughImageService() }, integrations: [starlight({ title: 'Knowledge base', sidebar: [{ label: 'Guides', collapsed: true, autogenerate: { directory: 'guide' } }] })] })
`,
  )
  write(
    join(folder, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
  )
  write(join(folder, 'src/content/docs/index.md'), '---\ntitle: Knowledge base\n---\n\nChoose an entry.\n')
  for (const entry of entries) {
    const steps = entry.steps.map(
      ({ title, text, command }, i) =>
        `${i + 1}. **${title}**\n\n   ${text}\n\n   \`\`\`\n   ${command}\n   \`\`\``,
    )
    const list = (texts: readonly string[]) => texts.map((text) => `- ${text}`).join('\n')
    write(
      join(folder, 'src/content/docs/guide', `${entry.slug}.md`),
      `---\ntitle: ${JSON.stringify(entry.title)}\n---\n\n**${entry.verdict}**\n\n${entry.meaning}\n\n## Steps\n\n${steps.join('\n\n')}\n\n## Why it happens\n\n${list(entry.causes)}\n\n## Good to know\n\n${list(entry.notes)}\n\n## Sources\n\n<${entry.source}>\n`,
    )
  }
}
