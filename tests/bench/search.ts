import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { loadContent } from '../../lib/content/loadContent.ts'
import { toCodesFile, toTextFile } from '../../lib/content/project/codesFile.ts'
import { createDecoder } from '../../lib/decode/decoder.ts'
import { createFileServer } from '../../lib/publish/serve.ts'
import { findBrowser } from '../setup/findBrowser.ts'
import { growCorpus } from './corpus.ts'
import { engines, installPeers, writeEngines } from './searchEngines.ts'

/**
 * `npm run bench:search`: time from a key to the result, cold and warm, of our engine, MiniSearch and Pagefind, in one
 * run, in one browser, over the same entries, at the real size and at 1,500 and 5,000 entries; then decoding of 100,000
 * pasted lines. Milliseconds are those of this machine; the ratios are what can be compared.
 */
const content = loadContent()
const real = { codes: toCodesFile(content), text: toTextFile(content) }
const sizes = [real.text.records.length, 1500, 5000]
const rounds = 3

const typed = [
  'which client caused schannel error',
  'disable schannel logging',
  'find out which process uses TLS 1.0',
  '36888 40 1205',
  '0x80090326',
  'certifcate expird',
  'handshake failure',
]

type Times = { cold: number; warm: number; slowest: number; found: number }

const folder = mkdtempSync(join(tmpdir(), 'search-bench-'))
installPeers(join(folder, 'peers'))
const server = createFileServer(join(folder, 'site'))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
})
console.log(`${cpus()[0]?.model ?? 'unknown machine'}, ${cpus().length} cores, ${browser.version()}`)
console.log(
  'cold: from nothing loaded to the result of the first query. warm: one further key. In milliseconds.\n',
)
for (const size of sizes) {
  const site = join(folder, 'site', String(size))
  mkdirSync(site, { recursive: true })
  await writeEngines(growCorpus(real, size), site, join(folder, 'peers'))
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>bench</title>')
  const runs: Record<(typeof engines)[number], Times[]> = { ours: [], minisearch: [], pagefind: [] }
  // In turn, so that a busy moment of the machine meets all of them.
  for (let round = 0; round < rounds; round++) {
    for (const engine of engines) runs[engine].push(await measure(browser, `${root}/${size}/`, engine))
  }
  const own = toMedians(runs.ours)
  for (const engine of engines) {
    const times = toMedians(runs[engine])
    const ratio = (a: number, b: number) => (b === 0 ? '' : ` (×${(a / b).toFixed(1)})`)
    console.log(
      `${String(size).padStart(5)} entries  ${engine.padEnd(10)} cold ${times.cold.toFixed(0).padStart(5)}${ratio(times.cold, own.cold)}` +
        `  warm median ${times.warm.toFixed(2)}${ratio(times.warm, own.warm)}  slowest ${times.slowest.toFixed(1)}${ratio(times.slowest, own.slowest)}  results ${times.found}`,
    )
  }
}
await browser.close()
server.close()
rmSync(folder, { recursive: true, force: true })
measureDecoding()

/** Loads one engine in a fresh browser context and types all queries key by key. */
async function measure(browser: Browser, address: string, engine: string): Promise<Times> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(address)
  const times = await page.evaluate(
    async ({ engine, typed }) => {
      const started = performance.now()
      const { load, find } = (await import(`${location.href}${engine}.js`)) as {
        load(): Promise<void>
        find(query: string): Promise<number>
      }
      await load()
      let found = await find(typed[0] ?? '')
      const cold = performance.now() - started
      const keys: number[] = []
      for (const query of typed) {
        for (let n = 1; n <= query.length; n++) {
          const before = performance.now()
          found += await find(query.slice(0, n))
          keys.push(performance.now() - before)
        }
      }
      keys.sort((a, b) => a - b)
      return { cold, warm: keys[keys.length >> 1] ?? 0, slowest: keys.at(-1) ?? 0, found }
    },
    { engine, typed },
  )
  await context.close()
  return times
}

function toMedians(runs: readonly Times[]): Times {
  const median = (key: keyof Times) =>
    runs.map((run) => run[key]).sort((a, b) => a - b)[runs.length >> 1] ?? 0
  return { cold: median('cold'), warm: median('warm'), slowest: median('slowest'), found: median('found') }
}

/** A paste of 100,000 lines, every one an event. */
function measureDecoding(): void {
  const decoder = createDecoder(real.codes.knowledge)
  const states = [1203, 1204, 1205, 1207]
  const lines = Array.from(
    { length: 100_000 },
    (_, n) =>
      `The following fatal alert was generated: ${n % 2 ? 40 : 10}. The internal error state is ${states[n % 4]}.`,
  )
  const text = lines.join('\n')
  const started = performance.now()
  const { observations } = decoder.decode(text, { peers: real.text.peers })
  const seconds = (performance.now() - started) / 1000
  console.log(
    `\n${observations.length.toLocaleString('en')} observations from ${lines.length.toLocaleString('en')} pasted lines in ${seconds.toFixed(1)} s: ${Math.round(observations.length / seconds).toLocaleString('en')} per second`,
  )
}
