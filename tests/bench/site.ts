/**
 * `npm run bench`: builds this site, a bare Next export, Starlight and plain hand-made pages from the same entries in a
 * temporary folder, measures all of them in turn in one run, prints the table and writes it into README.md. Needs the network
 * for npm, a browser, and a quarter of an hour of a quiet machine; `npm run bench -- 1500` stops at 1,500 entries.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../setup/findBrowser.ts'
import { type Built, measureBuild } from './site/build.ts'
import { makeEntries } from './site/entries.ts'
import { openHost } from './site/host.ts'
import { type Load, measureKeys, measureLoad, measurePaste, median, type Search } from './site/measure.ts'
import { writeBare, writeOurs, writePlain, writeStarlight } from './site/peers.ts'

const largest = Number(process.argv[2] ?? 5000)
const sizes = [150, 1500, 5000].filter((size) => size <= largest)
const rounds = 5
const temp = mkdtempSync(join(tmpdir(), 'bench-'))
process.on('exit', () => rmSync(temp, { recursive: true, force: true }))
const say = (text: string) => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`)

/** Our sources and dependencies in a folder of their own; real content stays, made entries come on top. */
function copyOurs(): string {
  const folder = join(temp, 'ours')
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean)
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(file, join(folder, file))
  }
  cpSync('node_modules', join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true })
  return folder
}

const countPages = (out: string): number =>
  readdirSync(out, { recursive: true }).filter((name) => String(name).endsWith('.html')).length

const ours = copyOurs()
const bare = join(ours, 'bare')
const starlight = join(temp, 'starlight')
mkdirSync(starlight)
writeStarlight(starlight, [])
say('installing Starlight')
execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: starlight, stdio: 'ignore' })

const builds: { size: number; pages: number; ours: Built; next: Built; starlight: Built | undefined }[] = []
for (const size of sizes) {
  const entries = makeEntries(size)
  say(`building with ${size} made entries: ours`)
  writeOurs(ours, entries)
  for (const name of ['.next', 'out']) rmSync(join(ours, name), { recursive: true, force: true })
  const built = await measureBuild('npm run --silent build', ours)
  const pages = countPages(join(ours, 'out'))
  cpSync(join(ours, 'out'), join(temp, `ours-${size}`), { recursive: true })
  say(`ours ${built.seconds.toFixed(1)} s, ${pages} pages; bare Next, as many pages`)
  rmSync(bare, { recursive: true, force: true })
  writeBare(bare, makeEntries(pages - 1))
  const next = await measureBuild('npx next build', bare)
  rmSync(bare, { recursive: true, force: true })
  let peer: Built | undefined
  if (size <= 1500) {
    say(`bare Next ${next.seconds.toFixed(1)} s; Starlight`)
    writeStarlight(starlight, entries)
    for (const name of ['dist', '.astro']) rmSync(join(starlight, name), { recursive: true, force: true })
    peer = await measureBuild('npx astro build', starlight)
    cpSync(join(starlight, 'dist'), join(temp, `starlight-${size}`), { recursive: true })
  }
  builds.push({ size, pages, ours: built, next, starlight: peer })
}
writePlain(join(temp, 'plain'), makeEntries(150))

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
})
const hosts = {
  plain: await openHost(join(temp, 'plain')),
  ours: await openHost(join(temp, 'ours-150')),
  starlight: await openHost(join(temp, 'starlight-150')),
}
type Name = keyof typeof hosts
const names: Name[] = ['plain', 'ours', 'starlight']
const loads = new Map<string, Load[]>()
for (let round = 0; round < rounds; round++) {
  say(`loading pages, round ${round + 1} of ${rounds}`)
  for (const slow of [false, true]) {
    for (const name of names) {
      const key = `${name} ${slow}`
      const load = await measureLoad(browser, hosts[name], '/guide/made-7/', slow)
      loads.set(key, [...(loads.get(key) ?? []), load])
    }
  }
}
const of = (name: Name, slow: boolean, what: keyof Load) =>
  median((loads.get(`${name} ${slow}`) ?? []).map((load) => load[what]))

say('searching')
const line = 'The following fatal alert was generated: 40. The internal error state is 1205.'
const box = {
  input: '#box',
  result: '#box-options [role=option], section[aria-label=Decoded] article, section[aria-label=Results] li',
}
const pagefind = {
  open: 'site-search button[data-open-modal]',
  input: 'site-search input[type=text], site-search input',
  result: 'site-search .pagefind-ui__result',
}
const searches: Record<string, Search & { host: Name; text: string }> = {
  'ours warm': { ...box, path: '/', warm: true, host: 'ours', text: line },
  'ours cold': { ...box, path: '/guide/made-7/', warm: false, host: 'ours', text: line },
  'starlight warm': { ...pagefind, path: '/', warm: true, host: 'starlight', text: 'case 77' },
  'starlight cold': { ...pagefind, path: '/guide/made-7/', warm: false, host: 'starlight', text: 'case 77' },
}
const found = new Map<string, { milliseconds: number; bytes: number }[]>()
for (let round = 0; round < rounds; round++) {
  for (const [key, search] of Object.entries(searches)) {
    const result = await measurePaste(browser, hosts[search.host], search, search.text)
    found.set(key, [...(found.get(key) ?? []), result])
  }
}
const first = (key: string) => median((found.get(key) ?? []).map((result) => result.milliseconds))
const most = sizes.at(-1) ?? 150
const big = await openHost(join(temp, `ours-${most}`))
// Words that the made entries hold, so that the list changes at most keys.
const typed = ['certificate', 'registry', 'handshake', 'permission', 'template']
const keys = await measureKeys(browser, big, { ...box, path: '/', warm: true }, typed)
const peerKeys = await measureKeys(browser, hosts.starlight, { ...pagefind, path: '/', warm: true }, typed)
await browser.close()
for (const host of [...Object.values(hosts), big]) host.close()

const ms = (value: number) => (Number.isNaN(value) ? 'no result' : `${Math.round(value)} ms`)
const toKeys = (shown: readonly { milliseconds: number }[]) => {
  const times = shown.map(({ milliseconds }) => milliseconds)
  return `${ms(median(times))}, ${ms(Math.max(...times))}`
}
const toFrames = (shown: readonly { frames: number }[]) =>
  `${shown.filter(({ frames }) => frames === 1).length} of ${shown.length}`
const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
const ratio = (a: number, b: number) => (a / b).toFixed(2)
const seconds = (built: Built | undefined) =>
  built ? `${built.seconds.toFixed(1)} s, ${Math.round(built.megabytes)} MB` : 'not run'
const page = (title: string, cell: (name: Name) => string) => `| ${title} | ${names.map(cell).join(' | ')} |`
const report = `| one entry page, the same 600 words | plain page | ours | Starlight 0.37.7 |
| --- | ---: | ---: | ---: |
${page('sent, brotli', (name) => kb(of(name, false, 'bytes')))}
${page('requests', (name) => String(of(name, false, 'requests')))}
${page('first paint', (name) => ms(of(name, false, 'paint')))}
${page('first paint, slow 4G and 4x CPU', (name) => ms(of(name, true, 'paint')))}
${page('… of the plain page', (name) => ratio(of(name, true, 'paint'), of('plain', true, 'paint')))}
${page('… of Starlight', (name) => ratio(of(name, true, 'paint'), of('starlight', true, 'paint')))}
${page('layout shift', (name) => of(name, false, 'shift').toFixed(3))}

| search | ours | Starlight |
| --- | ---: | ---: |
| pasted event line, warm home page, to the first answer | ${ms(first('ours warm'))} | finds nothing for it; a word: ${ms(first('starlight warm'))} |
| the same on a cold entry page | ${ms(first('ours cold'))} | a word: ${ms(first('starlight cold'))} |
| each further key, median, slowest (ours with ${most} made entries, Starlight with 150) | ${toKeys(keys)} | ${toKeys(peerKeys)} |
| … keys shown in the next frame | ${toFrames(keys)} | ${toFrames(peerKeys)} |

| build: made entries, our pages in all | ours | bare Next, as many pages | ours / Next | Starlight |
| --- | ---: | ---: | ---: | ---: |
${builds.map((b) => `| ${b.size}, ${b.pages} | ${seconds(b.ours)} | ${seconds(b.next)} | ${ratio(b.ours.seconds, b.next.seconds)} | ${seconds(b.starlight)} |`).join('\n')}
`
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${process.platform}`
const about = `${new Date().toISOString().slice(0, 10)}, ${machine}. Medians of ${rounds} rounds in which the sites took turns; times differ from
machine to machine, the ratios little.`
const readme = readFileSync('README.md', 'utf8')
const place = /(<!-- bench -->\n)[\s\S]*(<!-- end of bench -->)/
if (!place.test(readme))
  throw new Error('README.md has no place for the table: <!-- bench --> … <!-- end of bench -->')
writeFileSync(
  'README.md',
  readme.replace(place, (_, open, close) => `${open}${about}\n\n${report}${close}`),
)
console.log(`\n${report}`)
