import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { chromium, type Page } from '@playwright/test'
import { addressOf } from '../../lib/codes/address.ts'
import { loadContent } from '../../lib/content/loadContent.ts'
import { listPages } from '../../lib/content/pages.ts'
import { createFileServer } from '../../lib/publish/serve.ts'
import { site } from '../../lib/site.ts'
import { findBrowser } from '../setup/findBrowser.ts'
import { type Accepted, judge, type Query, type Shown } from './judge.ts'

/**
 * `npm run score -- <file.jsonl> …`: puts every string of the files into the box of /search/ of the exported site, in a
 * real browser, reads what the page shows, and prints the two shares and every miss. Needs out/ (`npm run build`).
 */
const files = process.argv.slice(2)
if (files.length === 0)
  throw new Error('Name a file with one query per line: npm run score -- tests/score/own.jsonl')
const queries = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Query),
)
const accepted = JSON.parse(readFileSync(new URL('accepted.json', import.meta.url), 'utf8')) as Accepted
const content = loadContent()
// A status that has no page of its own stands in the table of /status/.
const pages = new Set([
  ...listPages(content).map(({ address }) => address),
  ...content.statusTable.map(({ code }) => addressOf('status', code)),
])

const server = createFileServer('out', site.basePath)
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}${site.basePath}`
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage()
await page.goto(`${root}/search/`)
await page.getByRole('combobox').focus()
// Words and the messages of other stacks come last; a string is scored as a reader sees it once they are there.
await page.waitForFunction(() =>
  performance.getEntriesByType('resource').some(({ name }) => /\/text-/.test(name)),
)
await page.waitForTimeout(1500)

const tally = { codes: { right: 0, all: 0 }, topic: { right: 0, all: 0 } }
for (const query of queries) {
  const shown = await ask(page, query.q)
  const verdict = judge(query, shown, (address) => pages.has(address), accepted)
  tally[verdict.asks].all++
  if (verdict.right) tally[verdict.asks].right++
  else {
    console.log(`${query.id} ${JSON.stringify(query.q.slice(0, 200))}\n  wanted  ${verdict.wanted}`)
    for (const { text, link } of shown.articles.slice(0, 3))
      console.log(`  decoded ${link}  ${text.slice(0, 110).replace(/\s+/g, ' ')}`)
    console.log(`  results ${shown.results.slice(0, 3).join(' ')}`)
  }
}
await browser.close()
server.close()
console.log(`Numbers: ${format(tally.codes)} show all of them first and lead to the most specific page.`)
console.log(`Topics: ${format(tally.topic)} have a right page among the first three.`)

function format({ right, all }: { right: number; all: number }): string {
  return all === 0 ? 'none asked' : `${right} of ${all} (${((right / all) * 100).toFixed(1)} %)`
}

/** Pastes the string as a person would and reads the two regions once the page has answered it. */
async function ask(page: Page, text: string): Promise<Shown> {
  const box = page.getByRole('combobox')
  await box.fill('')
  await page.getByRole('article').first().waitFor({ state: 'detached' })
  await box.focus()
  await page.evaluate((text) => {
    const clipboard = new DataTransfer()
    clipboard.setData('text/plain', text)
    const paste = new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true })
    // A page that leaves the paste to the browser gets it as the browser does it: breaks become blanks.
    if (document.activeElement?.dispatchEvent(paste)) {
      document.execCommand('insertText', false, text.replace(/\r?\n/g, ' '))
    }
    return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)))
  }, text)
  const articles = await page
    .getByRole('region', { name: 'Decoded' })
    .getByRole('article')
    .evaluateAll((articles) =>
      articles.map((article) => ({
        text: article.textContent ?? '',
        link: article.querySelector('a')?.getAttribute('href') ?? undefined,
      })),
    )
  const results = await page
    .getByRole('region', { name: 'Results' })
    .getByRole('list')
    .first()
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return {
    articles: articles.map(({ text, link }) => ({ text, link: link && withoutBase(link) })),
    results: results.map(withoutBase),
  }
}

function withoutBase(link: string): string {
  return link.startsWith(site.basePath) ? link.slice(site.basePath.length) : link
}
