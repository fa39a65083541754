import { expect, test } from '@playwright/test'
import { toSigned, toUnsigned } from '../../lib/codes/status.ts'
import type { Answer, Engine } from '../../lib/search/engine.ts'
import { content, readEngine } from './searchEngine.ts'

let engine: Engine
test.beforeAll(async () => {
  engine = await readEngine()
})

const decoded = (answer: Answer) => answer.decoded.map(({ page }) => page && page.a + page.hash)
const hits = (answer: Answer) => answer.hits.map(({ page }) => page.a)

test('every code of the content, typed alone, finds its own page first', () => {
  const wrong: string[] = []
  for (const entry of content.entries) {
    if (entry.kind === 'guide') continue
    const spellings =
      entry.kind === 'alert'
        ? [
            entry.name,
            entry.name.replaceAll('_', ' '),
            entry.name.replaceAll('_', '-'),
            `alert ${entry.code}`,
          ]
        : entry.kind === 'status'
          ? [entry.code.toLowerCase(), entry.name, entry.name.toLowerCase(), ...decimals(entry.code)]
          : entry.kind === 'event'
            ? [`event ${entry.code}`, `schannel ${entry.code}`, `Ereignis-ID ${entry.code}`]
            : [`error state ${entry.code}`]
    const isAlertToo =
      entry.kind === 'state' && content.entries.some((e) => e.kind === 'alert' && e.code === entry.code)
    for (const typed of isAlertToo ? spellings : [String(entry.code), ...spellings]) {
      const [first] = decoded(engine.answer(typed))
      if (first !== `/${entry.kind}/${entry.code}/`) wrong.push(`${typed} → ${first}`)
    }
  }
  expect(wrong).toEqual([])
})

/** Success codes are small numbers: without 0x they could be anything. */
const decimals = (code: string): string[] =>
  code.startsWith('0x8') ? [code.slice(2), String(toUnsigned(code)), String(toSigned(code))] : []

test('every status of the table leads to its row', () => {
  const wrong = content.statusTable
    .filter(({ code, name }) => code !== '0x00000000' && name !== '')
    .filter(({ code }) => decoded(engine.answer(code))[0] !== `/status/#${code}`)
  expect(wrong.map(({ code }) => code)).toEqual([])
})

test('10 is an alert first and a state second', () => {
  expect(decoded(engine.answer('10'))).toEqual(['/alert/10/', '/state/10/'])
})

test('an unknown code is said to be unknown and answered by no neighbour', () => {
  for (const code of ['1005', '1105', '1206', '11013', '36890', '0x80099999', 'alert 99', '1206 cipher']) {
    const answer = engine.answer(code)
    expect({ code, decoded: decoded(answer), hits: hits(answer) }).toEqual({ code, decoded: [], hits: [] })
    expect(answer.unknown).toHaveLength(1)
  }
})

test('beside an unknown code only guides are offered, as the nearest', () => {
  const answer = engine.answer('error state 1206 no common cipher suite')
  expect(answer.unknown).toEqual(['1206'])
  expect(answer.complete).toBe(false)
  expect(hits(answer).filter((address) => !address.startsWith('/guide/'))).toEqual([])
  expect(hits(answer)[0]).toBe('/guide/what-was-offered/')
})

const beginnings: [typed: string, offered: string[]][] = [
  ['120', ['/state/1203/', '/state/1204/', '/state/1205/', '/state/1207/']],
  ['0x8009', ['/status/0x80090016/', '/status/0x8009001A/']],
  ['hands', ['/alert/40/']],
  ['unknown_', ['/alert/48/', '/alert/115/']],
  ['3688', ['/event/36880/', '/event/36881/']],
]
for (const [typed, offered] of beginnings) {
  test(`while typing, ${typed} offers ${offered.join(' ')}`, () => {
    const begun = engine
      .answer(typed)
      .hits.filter(({ begins }) => begins)
      .map(({ page }) => page.a)
    expect(begun).toEqual(expect.arrayContaining(offered))
    expect(begun[0]).toBe(offered[0])
  })
}

test('120 typed alone is also an alert: decoded first, then what begins so', () => {
  const answer = engine.answer('120')
  expect(decoded(answer)).toEqual(['/alert/120/'])
  expect(hits(answer)[0]).toBe('/state/1203/')
})

const questions: [asked: string, guide: string][] = [
  ['which client caused schannel error', 'which-client'],
  ['disable schannel logging', 'noise'],
  ['find out which process uses TLS 1.0', 'which-process'],
  ['what cipher did the client offer', 'what-was-offered'],
  ['what cypher did the client offer', 'what-was-offered'],
  ['could not crate ssl/tls secure chanel', 'secure-channel'],
  ['TLS update on DC', 'tls-versions'],
  ['welcher Prozess verursacht Schannel Fehler', 'which-process'],
  ['защищенный канал', 'secure-channel'],
  ['安全通道', 'secure-channel'],
  ['kanal', 'secure-channel'],
]
for (const [asked, guide] of questions) {
  test(`“${asked}” finds the guide ${guide} first`, () => {
    expect(hits(engine.answer(asked))[0]).toBe(`/guide/${guide}/`)
  })
}

test('“ssl handshake error” finds handshake_failure', () => {
  expect(hits(engine.answer('ssl handshake error')).slice(0, 3)).toContain('/alert/40/')
})

test('a mistyped word is corrected and the page says so', () => {
  const answer = engine.answer('certifcate revokation')
  expect(answer.corrected).toEqual([
    { typed: 'certifcate', taken: 'certificate' },
    { typed: 'revokation', taken: 'revocation' },
  ])
  expect(hits(answer)[0]).toBe('/guide/validation/')
})

test('words that no page has all of give the nearest, labelled so', () => {
  const answer = engine.answer('zzzzqqqq certificate')
  expect(answer.complete).toBe(false)
  expect(answer.hits.length).toBeGreaterThan(0)
})

test('nothing is found for nothing', () => {
  for (const asked of ['', '   ', 'zzzzqqqq']) {
    const answer = engine.answer(asked)
    expect([answer.decoded, answer.hits]).toEqual([[], []])
  }
})

test('another program’s message opens the alert at the direction that it says', () => {
  expect(decoded(engine.answer('remote error: tls: bad certificate'))).toEqual(['/alert/42/#received'])
  const [first] = engine.answer('remote error: tls: bad certificate').decoded
  expect(first?.observation.direction).toBe('generated')
})

test('codes are decoded before the words have come', async () => {
  const early = await readEngine('codes only')
  const answer = early.answer('36888 40 1205')
  expect(decoded(answer)).toEqual(['/event/36888/40/1205/'])
  expect(answer.waiting).toBe(true)
})

test('each page is offered once', () => {
  for (const asked of ['1205', '36888 40 1205', 'handshake failure', 'certificate']) {
    const answer = engine.answer(asked)
    const all = [...decoded(answer).map((address) => address?.split('#')[0]), ...hits(answer)]
    expect(new Set(all).size).toBe(all.length)
  }
})
