import { expect, test } from '@playwright/test'
import { findLanding } from '../../lib/codes/address.ts'
import { parseInline } from '../../lib/codes/inline.ts'
import { parsePath } from '../../lib/codes/parsePath.ts'
import { formatStatus, parseStatus, toSigned, toUnsigned } from '../../lib/codes/status.ts'

const pages = new Set([
  '/event/36888/',
  '/event/36888/40/',
  '/event/36888/40/1205/',
  '/event/36870/',
  '/event/36870/0x8009030D/',
  '/event/36870/0x8009030D/10001/',
  '/event/36874/',
  '/alert/40/',
  '/state/1205/',
  '/state/1203/',
  '/state/10001/',
  '/status/0x8009030D/',
])
const exists = (address: string) => pages.has(address)

const landings: [string, Parameters<typeof findLanding>[0], string | undefined, string[]][] = [
  ['the whole tuple', { event: 36888, alert: 40, state: 1205 }, '/event/36888/40/1205/', []],
  [
    'a state never seen with that alert',
    { event: 36888, alert: 40, state: 1203 },
    '/event/36888/40/',
    ['/state/1203/'],
  ],
  [
    'an alert without combination',
    { event: 36888, alert: 99, state: 1205 },
    '/event/36888/',
    ['/state/1205/'],
  ],
  [
    'status and state',
    { event: 36870, status: '0x8009030D', state: 10001 },
    '/event/36870/0x8009030D/10001/',
    [],
  ],
  [
    'numbers that the event’s address does not hold',
    { event: 36874, alert: 40, state: 1205 },
    '/event/36874/',
    ['/state/1205/', '/alert/40/'],
  ],
  ['an event without a page', { event: 36999, alert: 40 }, '/alert/40/', []],
  ['no event: the state leads', { alert: 40, state: 1205 }, '/state/1205/', ['/alert/40/']],
  ['no event: the alert at its direction', { alert: 40, direction: 'received' }, '/alert/40/#received', []],
  ['nothing known', { alert: 99 }, undefined, []],
]
for (const [name, codes, address, second] of landings) {
  test(`the most specific page for ${name}`, () => {
    const landing = findLanding(codes, exists)
    expect(landing?.address).toBe(address)
    expect(landing?.second ?? []).toEqual(second)
  })
}

const spellings: [string, string | undefined][] = [
  ['0x80090326', '0x80090326'],
  ['0X80090326', '0x80090326'],
  ['80090326', '0x80090326'],
  ['8009030d', '0x8009030D'],
  ['2148074278', '0x80090326'],
  ['-2146893018', '0x80090326'],
  ['0x90320', '0x00090320'],
  ['1205', undefined],
  ['99999999999', undefined],
  ['handshake', undefined],
]
for (const [text, code] of spellings) {
  test(`the status spelled ${text} is ${code ?? 'none'}`, () => expect(parseStatus(text)).toBe(code))
}

test('a status has one signed and one unsigned spelling, and both lead back', () => {
  for (const n of [0, 1, 0x7fffffff, 0x80000000, 0x80090326, 0xffffffff]) {
    const code = formatStatus(n)
    expect(parseStatus(String(toUnsigned(code))) ?? formatStatus(toUnsigned(code))).toBe(code)
    expect(formatStatus(toSigned(code))).toBe(code)
  }
})

const paths: [string, string | undefined][] = [
  ['/Event/36888/40/1205', '/event/36888/40/1205/'],
  ['/status/8009030d/', '/status/0x8009030D/'],
  ['/status/-2146893018/', '/status/0x80090326/'],
  ['/events/36870/10001/0x8009030d', '/event/36870/0x8009030D/10001/'],
  ['/states/1205', '/state/1205/'],
  ['/GUIDE/Noise', '/guide/noise/'],
  ['/nothing/40', undefined],
  ['/alert/abc', undefined],
]
for (const [path, address] of paths) {
  test(`the path ${path} means ${address ?? 'nothing'}`, () => expect(parsePath(path)?.address).toBe(address))
}

test('a sentence knows codes and links of this site, and leaves every other address as text', () => {
  expect(
    parseInline(
      'See `40` and [noise](/guide/noise/), not [x](https://evil.example/) or [y](//evil.example/).',
    ),
  ).toEqual([
    { type: 'text', text: 'See ' },
    { type: 'code', text: '40' },
    { type: 'text', text: ' and ' },
    { type: 'link', text: 'noise', address: '/guide/noise/' },
    { type: 'text', text: ', not [x](https://evil.example/) or [y](//evil.example/).' },
  ])
})
