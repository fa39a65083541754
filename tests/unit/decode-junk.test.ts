import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { samples } from './decode-samples.ts'
import { decoder, peers } from './knowledge.ts'

const decode = (text: string) => decoder.decode(text, { peers })

test('random text never throws and asserts nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { observations } = decode(text)
      const codes = /\d|[A-Z]_/.test(text)
      if (observations.length > 0 && !codes)
        throw new Error(`read ${JSON.stringify(observations)} out of nothing`)
    }),
    { numRuns: 2000, seed: 1 },
  )
})

test('broken samples never throw', () => {
  const pieces = Object.values(samples)
  fc.assert(
    fc.property(
      fc.constantFrom(...pieces),
      fc.array(fc.tuple(fc.nat(2000), fc.nat(40), fc.string({ maxLength: 6 })), { maxLength: 6 }),
      (text, edits) => {
        let broken = text
        for (const [at, length, added] of edits)
          broken = broken.slice(0, at) + added + broken.slice(at + length)
        decode(broken)
      },
    ),
    { numRuns: 2000, seed: 2 },
  )
})

const prose =
  'In the spring of 1997 the committee met 40 times, and of its 1205 members 46 were absent. The state of the error log was discussed; an internal error in the protocol version of the minutes (see page 70, section 4.1.61) led to a fatal accident on line 10 at 12:40. '

const nothing: Readonly<Record<string, string>> = {
  prose: prose.repeat(40),
  'HTML of a shop':
    '<div class="price" data-id="36900"><span>40</span> items, 1205 in stock <a href="/town/10013">more</a></div>\n'.repeat(
      200,
    ),
  'nested XML': `${'<a><b x="40">'.repeat(500)}1205${'</b></a>'.repeat(500)}`,
  'another program’s JSON': JSON.stringify({
    type: 'client',
    name: 'error',
    error: 40,
    status: 1205,
    items: Array.from({ length: 200 }, (_, i) => ({ id: i, state: 'open' })),
  }),
  'events of another provider':
    "<Event><System><Provider Name='Microsoft-Windows-Security-Auditing'/><EventID>36888</EventID></System><EventData><Data Name='AlertDesc'>40</Data></EventData></Event>",
  'broken JSON': '{"EventID": 4624, "a": [1, 2, {"b": '.repeat(300),
  'source code': 'for (let i = 0; i < 40; i++) { port = 1205 + i } // 10013 is WSAEACCES\n'.repeat(100),
}
for (const [name, text] of Object.entries(nothing)) {
  test(`reads nothing out of ${name}`, () => {
    expect(decode(text).observations).toEqual([])
  })
}

/** Inputs that tempt a reader to go back and forth. */
const adversarial = [
  'a',
  '1',
  '<',
  '{',
  '[',
  '"',
  ' ',
  '\n',
  '.',
  '-',
  '状',
  '0x',
  'a.',
  '1.',
  '1-',
  'a-',
  'S-1-5-',
  'error 0a',
  '<a ',
  '<Data Name="',
  '{"a":',
  '36888 ',
  'alert 40 ',
  'a,Schannel,b\n',
  'code is ',
  'the ',
  'Event ID: 36888\n',
  'fatal alert was ',
  'SEC_E_',
  '12:00 ',
  '(',
  'following fatal alert ',
  '{1f678132-',
  'tlsv1 alert ',
  'Name = ',
]

test('eight short texts take as long as one of eight times the length, on every tempting input', () => {
  test.setTimeout(120_000)
  // Processor time, not the clock: other work on the machine does not count.
  const time = (texts: readonly string[]): number => {
    const start = process.cpuUsage()
    for (const text of texts) decode(text)
    return process.cpuUsage(start).user / 1000
  }
  const slow = adversarial.flatMap((unit) => {
    const of = (length: number) => unit.repeat(Math.ceil(length / unit.length))
    const [short, long] = [of(30_000), of(240_000)]
    const rounds = Array.from({ length: 3 }, () => ({
      many: time(Array.from({ length: 8 }, () => short)),
      one: time([long]),
    }))
    const many = Math.max(...rounds.map((round) => round.many), 5)
    const one = Math.min(...rounds.map((round) => round.one))
    // Quadratic work would take eight times as long.
    return one > many * 4 ? [`${JSON.stringify(unit)}: ${many.toFixed(1)} ms and ${one.toFixed(1)} ms`] : []
  })
  expect(slow).toEqual([])
})

test('ten megabytes of one character are done at once', () => {
  const start = performance.now()
  expect(decode('a'.repeat(10_000_000)).observations).toEqual([])
  expect(performance.now() - start).toBeLessThan(5000)
})

test('a paste of many thousand lines gives every event', () => {
  const lines = Array.from(
    { length: 20_000 },
    (_, i) =>
      `The following fatal alert was generated: ${40 + (i % 3)}. The internal error state is ${1203 + (i % 5)}.`,
  )
  const { observations } = decode(lines.join('\n'))
  expect(observations).toHaveLength(20_000)
  expect(observations[12_345]).toMatchObject({ event: 36888, alert: 40, state: 1203 })
})

test('keys of an attacker’s JSON change no prototype', () => {
  decode(
    '{"__proto__":{"EventID":36888,"polluted":1},"constructor":{"prototype":{"polluted":1}},"EventData":{"__proto__":"x","AlertDesc":"40"}}',
  )
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})
