import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { Files } from './corpus.ts'

/** The engines, each as a script with `load()` and `find(query)` → number of results; exact versions of the two peers. */
export const engines = ['ours', 'minisearch', 'pagefind'] as const
const peers = ['minisearch@7.2.0', 'pagefind@1.6.0']

/** Installs the peers into a temporary folder; they are no dependencies of the site. */
export function installPeers(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...peers], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
}

type PagefindIndex = {
  addCustomRecord(record: object): Promise<unknown>
  writeFiles(to: { outputPath: string }): Promise<unknown>
}

/** Writes what a browser needs to search this corpus with each of the engines: the same entries and the same words. */
export async function writeEngines(
  { codes, text }: Files,
  folder: string,
  peerFolder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value))
  write('codes.json', codes)
  write('text.json', text)
  const pages = new Map(codes.pages.map((page) => [page.a, page]))
  const documents = text.records.map((record, id) => {
    const page = pages.get(record.a)
    return {
      id,
      url: record.a,
      name: page?.n ?? '',
      verdict: page?.v ?? '',
      words: record.words,
      text: record.text,
    }
  })
  write('documents.json', documents)
  await bundle('ours.js', folder, process.cwd(), ours)
  await bundle('minisearch.js', folder, peerFolder, minisearch)
  writeFileSync(join(folder, 'pagefind.js'), pagefind)
  const library = (await import(
    pathToFileURL(join(peerFolder, 'node_modules/pagefind/lib/index.js')).href
  )) as {
    createIndex(): Promise<{ index: PagefindIndex }>
    close(): Promise<unknown>
  }
  const { index } = await library.createIndex()
  for (const { url, name, verdict, words, text } of documents) {
    await index.addCustomRecord({
      url,
      content: `${name}. ${verdict}. ${words} ${text}`,
      language: 'en',
      meta: { title: name },
    })
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') })
}

async function bundle(name: string, folder: string, resolveDir: string, contents: string): Promise<void> {
  await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: ['worker_threads'],
    outfile: join(folder, name),
  })
}

const ours = `
import { createEngine } from './lib/search/engine.ts'
let engine
export async function load() {
  const text = fetch('text.json').then((r) => r.json())
  engine = createEngine(await (await fetch('codes.json')).json())
  await engine.addText(text)
}
export async function find(query) {
  const { decoded, hits } = engine.answer(query)
  return decoded.length + hits.length
}
`

/** With the settings that its documentation proposes for a search while typing. */
const minisearch = `
import MiniSearch from 'minisearch'
let index
export async function load() {
  index = new MiniSearch({ fields: ['name', 'verdict', 'words', 'text'], storeFields: ['url', 'name', 'verdict'],
    searchOptions: { boost: { name: 4, words: 2 }, fuzzy: 0.2, prefix: true } })
  index.addAll(await (await fetch('documents.json')).json())
}
export async function find(query) {
  return index.search(query).slice(0, 20).length
}
`

/** A result of Pagefind has its title only after its fragment was loaded; the first five are. */
const pagefind = `
let library
export async function load() {
  library = await import('./pagefind/pagefind.js')
  await library.init()
}
export async function find(query) {
  const { results } = await library.search(query)
  return (await Promise.all(results.slice(0, 5).map((result) => result.data()))).length
}
`
