import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { crc32 } from '../../lib/triage/evtx/crc32.ts'
import { agreed, caller, foreign, generated, logged, noPrivateKey } from '../fixtures/evtx/loggedEvent.ts'
import { readBytes } from '../fixtures/evtx/readBytes.ts'
import { writeEvtx } from '../fixtures/evtx/writeEvtx.ts'

/** The suite fuzzes for seconds; `FUZZ_SECONDS=600` for longer. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 5)
/** No input of this size may take longer. */
const slowest = 2000

/** A small generator with a seed, so that what it finds can be found again. */
function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

const log = writeEvtx([
  generated(40, 1205),
  noPrivateKey('server', 0x8009030d, 10001),
  agreed('TLS 1.3', 0x1301, 'a.example.test'),
  logged(36871, [...caller(4, 'SYSTEM'), { name: 'Type', type: 'string', value: 'client' }]),
  foreign(),
])
const xml = `<Event xmlns='x'><System><Provider Name='Schannel'/><EventID>36887</EventID></System><EventData><Data Name='AlertDesc'>46</Data></EventData></Event>`
const texts = [
  xml.repeat(20),
  `[${Array.from({ length: 20 }, () => '{"Id":36887,"ProviderName":"Schannel","Message":"a \\"b\\" {c}"}').join(',\n')}]`,
  `Level,Source,Event ID\n${'Error,Schannel,36887,"two\nlines, ""quoted"""\n'.repeat(20)}`,
  'Log Name: System\nSource: Schannel\nEvent ID: 36887\n\n'.repeat(20),
].map((text) => new TextEncoder().encode(text))

/** Some bytes changed, a stretch repeated, removed or zeroed, the end cut off. */
function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let out: Uint8Array = new Uint8Array(bytes)
  for (let n = 1 + random(6); n > 0; n--) {
    const at = random(out.length || 1)
    const length = random(Math.min(300, out.length - at) || 1)
    switch (random(6)) {
      case 0:
        out[at] = random(256)
        break
      case 1:
        out.fill(random(256), at, at + length)
        break
      case 2:
        out = out.subarray(0, at)
        break
      case 3:
        out.copyWithin(at, random(out.length || 1), random(out.length || 1))
        break
      case 4:
        out[at] = [0, 0x0c, 0x0f, 0x41, 0x21, 0x80, 0xff, 0x22, 0x3c, 0x7b][random(10)] ?? 0
        break
      default:
        out[at] = (out[at] ?? 0) ^ (1 << random(8))
    }
  }
  return out
}

/** Makes the checksums right again, so that the damage gets past them. */
function seal(bytes: Uint8Array): Uint8Array {
  const chunk = bytes.subarray(4096)
  if (chunk.length < 512) return bytes
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  const end = Math.min(view.getUint32(48, true), chunk.length)
  view.setUint32(52, crc32(chunk, 512, Math.max(512, end)), true)
  view.setUint32(124, crc32(chunk, 128, 512, crc32(chunk, 0, 120)), true)
  return bytes
}

test('mutated files end in a result or a sentence: no crash, no hang', async () => {
  test.setTimeout((seconds + 20) * 1000)
  const until = Date.now() + seconds * 1000
  let runs = 0
  for (let seed = 1; Date.now() < until; seed++) {
    const random = createRandom(seed * 2_654_435_761)
    const original = [log, log, ...texts][seed % 6] ?? log
    let bytes = mutate(original, random)
    if (original === log && seed % 2) bytes = seal(bytes)
    if (seed % 13 === 0) bytes = mutate(gzipSync(bytes), random)
    const began = Date.now()
    const { report } = await readBytes(bytes)
    expect(Date.now() - began, `seed ${seed}`).toBeLessThan(slowest)
    expect(
      report.problems.filter(({ text }) => text.startsWith('Reading stopped')),
      `seed ${seed}`,
    ).toEqual([])
    runs++
  }
  expect(runs).toBeGreaterThan(100)
})

const hostile: [name: string, text: string][] = [
  ['a million opening brackets', '{'.repeat(1e6)],
  ['a million arrays of objects', '[{'.repeat(1e6)],
  ['a million start tags', '<Event '.repeat(1e6)],
  ['a million end tags', `<Event>${'</Event>'.repeat(1e6)}`],
  ['an element that never ends', `<Event>${'x'.repeat(8e6)}`],
  ['a quote that never ends', `a,b,c\n1,2,"${'\n'.repeat(2e6)}`],
  ['one very long line', `Source: ${'a'.repeat(8e6)}`],
  ['a million commas', `a,b,c\n${','.repeat(3e6)}`],
  ['blanks before a bracket', `{"a":[${' '.repeat(4e6)}`],
]

for (const [name, text] of hostile) {
  test(`${name}: read in linear time`, async () => {
    const began = Date.now()
    await readBytes(text)
    expect(Date.now() - began).toBeLessThan(5000)
  })
}
