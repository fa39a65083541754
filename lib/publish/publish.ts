import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { loadContent } from '../content/loadContent.ts'
import { href } from '../site.ts'
import { bundleScript, type Script } from './bundle.ts'
import { toWords } from './css.ts'
import { publishData } from './data.ts'
import { publishDiscovery } from './discovery.ts'
import { listHashed, releaseList } from './earlier.ts'
import { toLicences } from './licences.ts'
import { createLoader } from './loader.ts'
import { publishDownloads } from './offline/publishDownloads.ts'
import { publishOffline, readPages } from './offline/publishOffline.ts'
import { findStyle, toPublishedPage } from './page.ts'
import { publishRedirects } from './redirects.ts'

/**
 * What happens to Next's export in `out/`: our own runtime is bundled, every page loses Next's scripts and gets the
 * loader and its policy, and what nothing refers to any more is deleted. Returns the number of pages.
 */
export async function publish(out: string): Promise<number> {
  const app = await bundleScript('components/client/islands.tsx', 'app')
  // What only the triage page needs is not loaded by any other.
  const triage = await bundleScript('components/client/triage/islands.tsx', 'triage')
  mkdirSync(join(out, 'assets'), { recursive: true })
  for (const script of [app, app.later, triage]) writeFileSync(join(out, 'assets', script.name), script.text)
  const runtimes = { app: toRuntime(app), triage: toRuntime(triage) }
  // A host answers an unknown address with 404.html; Next's other two copies of it would only be addresses of nothing.
  for (const copy of ['404', '_not-found']) rmSync(join(out, copy), { recursive: true, force: true })
  const pages = listFiles(out, '.html')
  const style = findStyle(readFileSync(join(out, 'index.html'), 'utf8'))
  for (const file of pages) {
    const html = readFileSync(file, 'utf8')
    const { loader, words } = html.includes('data-island="Triage"') ? runtimes.triage : runtimes.app
    writeFileSync(file, toPublishedPage(html, loader, `/${relative(out, file)}`, words))
  }
  // Thousands of files that a client of Next would fetch.
  const payloads = listFiles(out, '.txt').filter((file) => !file.endsWith('robots.txt'))
  await Promise.all(payloads.map((file) => rm(file)))
  rmSync(join(out, '_next'), { recursive: true, force: true })
  writeFileSync(join(out, 'assets', 'licences.txt'), toLicences([...app.packages, ...triage.packages]))
  publishRedirects(out, loadContent().redirects)
  publishData(out)
  const published = readPages(
    out,
    pages.map((file) => relative(out, file)),
  )
  publishDiscovery(out, published)
  writeFileSync(join(out, releaseList), `${JSON.stringify([listHashed(out)])}\n`)
  await publishOffline(out, published, style)
  await publishDownloads(out)
  return pages.length
}

/** What a page gets of a script: the loader that fetches it, and the words that may be its class names. */
const toRuntime = ({ name, text }: Script) => ({
  loader: createLoader(href(`/assets/${name}`)),
  words: toWords(text),
})

const listFiles = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
