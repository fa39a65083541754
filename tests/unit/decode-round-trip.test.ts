import { isDeepStrictEqual } from 'node:util'
import { test } from '@playwright/test'
import fc from 'fast-check'
import { partsOf } from '../../lib/codes/event.ts'
import type { Observation } from '../../lib/decode/observation.ts'
import { decoder, knowledge } from './knowledge.ts'
import { type Shape, shapes, type Written } from './shapes.ts'

/** One text of one event with the fields of its version. */
const wordings = knowledge.events.flatMap(({ event, wordings }) =>
  wordings.map((wording) => ({
    event,
    ...wording,
    names: wording.fields ?? placeholders(wording.text ?? ''),
  })),
)

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].flatMap((match) => match[1] ?? [])
}

const label = fc.constantFrom('mail', 'web', 'dc', 'srv', 'owa', 'sql', 'vpn', 'proxy')
const host = fc
  .tuple(
    label,
    fc.integer({ min: 0, max: 99 }),
    fc.constantFrom('example.com', 'corp.example.org', 'example'),
  )
  .map(([name, n, domain]) => `${name}${n}.${domain}`)
const image = fc.constantFrom(
  'svchost',
  'lsass',
  'w3wp',
  'sqlservr',
  'OUTLOOK',
  'Microsoft.Exchange.Store',
  'vctip',
)
const hex = (digits: number) =>
  fc.integer({ min: 0, max: 16 ** digits - 1 }).map((n) => `0x${n.toString(16).padStart(digits, '0')}`)

const values: Readonly<Record<string, fc.Arbitrary<string>>> = {
  AlertDesc: fc.integer({ min: 0, max: 255 }).map(String),
  ErrorState: fc.integer({ min: 0, max: 65535 }).map(String),
  ErrorStatus: fc.integer({ min: 0, max: 65535 }).map(String),
  ErrorCode: hex(7).map((text) => text.replace('0x', '0x8')),
  Error: hex(7).map((text) => text.replace('0x', '0x8')),
  Type: fc.constantFrom('client', 'server'),
  Protocol: fc.constantFrom(
    'TLS 1.0',
    'TLS 1.1',
    'TLS 1.2',
    'TLS 1.3',
    'SSL 3.0',
    'SSL 2.0',
    'DTLS 1.2',
    'unknown',
  ),
  CipherSuite: hex(4),
  TargetName: fc.oneof(host, fc.constant('')),
  Name: host,
  CallerProcessImageName: image,
  CallerProcessId: fc.integer({ min: 4, max: 65532 }).map(String),
  LocalCertSubjectName: fc.oneof(
    host.map((name) => `CN=${name}, O=Example`),
    fc.constant(''),
  ),
  RemoteCertSubjectName: fc.oneof(
    host.map((name) => `CN=${name}`),
    fc.constant(''),
  ),
}
const other = fc.constantFrom(
  '0x40',
  '1205',
  'Microsoft RSA SChannel Cryptographic Provider',
  'C:\\Windows\\Keys',
)

const blob = /^__|binaryData|EncodedCert|CredContext|CertificateContext|certificateContext|^Certificate$/

const written = fc
  .tuple(fc.constantFrom(...wordings), fc.constantFrom(...shapes), host, fc.integer({ min: 0, max: 4e8 }))
  .filter(([wording, shape]) =>
    shape.carries === 'text' ? wording.text !== undefined : wording.fields !== undefined,
  )
  .chain(([wording, shape, computer, seconds]) =>
    fc
      .tuple(
        ...wording.names
          .filter((name) => !blob.test(name))
          .map((name) => (values[name] ?? other).map((value) => [name, value] as const)),
      )
      .map((fields) => {
        const byName = new Map(fields)
        const time = new Date(1.3e12 + seconds * 1000).toISOString()
        const message = wording.text?.replace(/\{(\w+)\}/g, (_, name: string) => byName.get(name) ?? '')
        const event: Written = { event: wording.event, time, computer, message, fields }
        return { wording, shape, event, byName }
      }),
  )

type Case = {
  wording: (typeof wordings)[number]
  shape: Shape
  event: Written
  byName: ReadonlyMap<string, string>
}

/** What an observation must say when these values were written and the form carries them. */
function toExpected({ wording, shape, event, byName }: Case): Partial<Observation> {
  const carried = (name: string): string | undefined => {
    const there = shape.carries === 'fields' || placeholders(wording.text ?? '').includes(name)
    return there ? byName.get(name) || undefined : undefined
  }
  const number = (...names: string[]) => names.map(carried).find((v) => v !== undefined)
  const expected: Partial<Observation> = { event: event.event }
  const alert = number('AlertDesc')
  const state = number('ErrorState', 'ErrorStatus')
  const status = number('ErrorCode', 'Error')
  const name = carried('CallerProcessImageName')
  const target = number('TargetName', ...(event.event === 36884 ? ['Name'] : []))
  if (alert) expected.alert = Number(alert)
  if (state) expected.state = Number(state)
  if (status) expected.status = `0x${status.slice(2).toUpperCase()}`
  const role = carried('Type')
  if (role === 'client' || role === 'server') expected.role = role
  const protocol = carried('Protocol')
  if (protocol) expected.protocol = protocol
  const suite = carried('CipherSuite')
  if (suite) expected.cipherSuite = `0x${suite.slice(2).toUpperCase()}`
  if (name) expected.process = { name, id: Number(carried('CallerProcessId')) }
  if (target) expected.target = target
  if (shape.computer) expected.computer = event.computer
  return expected
}

const fieldOf = { alert: ['AlertDesc'], state: ['ErrorState', 'ErrorStatus'], status: ['ErrorCode'] } as const

/** The first difference in words; an assertion library's own steps would take longer than the decoder. */
function findDifference(one: Case): string | undefined {
  const { observations } = decoder.decode(one.shape.write(one.event))
  const [read] = observations
  if (!read || observations.length !== 1) return `${observations.length} observations instead of one`
  const expected = toExpected(one)
  for (const [key, value] of Object.entries(expected)) {
    const found = read[key as keyof Observation]
    if (!isDeepStrictEqual(found, value))
      return `${key}: ${JSON.stringify(found)} instead of ${JSON.stringify(value)}`
  }
  if (one.shape.time && !read.time) return 'no time'
  const missing = partsOf(one.event.event).filter(
    (part) => expected[part] === undefined && fieldOf[part].some((name) => one.wording.names.includes(name)),
  )
  return missing.every((part) => read.missing.includes(part))
    ? undefined
    : `missing is ${read.missing} and not ${missing}`
}

test('every wording in every form gives back what the form carries and names what it cannot', () => {
  fc.assert(
    fc.property(written, (one) => {
      const difference = findDifference(one)
      if (difference) throw new Error(`${difference} in ${one.shape.name}:\n${one.shape.write(one.event)}`)
    }),
    { numRuns: 10_000, seed: 20261123, endOnFailure: true },
  )
})
