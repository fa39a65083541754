import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import {
  agreed,
  caller,
  foreign,
  generated,
  type LoggedEvent,
  logged,
  noCommonSuite,
  noCredential,
  noPrivateKey,
  received,
} from '../fixtures/evtx/loggedEvent.ts'
import { readBytes } from '../fixtures/evtx/readBytes.ts'
import { writeEvtx } from '../fixtures/evtx/writeEvtx.ts'

const noon = '2026-09-29T10:00:00.0000000Z'
const common = {
  computer: 'WEB01.example.test',
  time: noon,
  sure: 'exact',
  missing: [],
  span: { start: 0, end: 0 },
}

const layouts: { name: string; event: LoggedEvent; found: object }[] = [
  {
    name: '36887, alert only',
    event: received(46),
    found: { event: 36887, alert: 46, direction: 'received' },
  },
  {
    name: '36888 with its state',
    event: generated(40, 1205),
    found: { event: 36888, alert: 40, state: 1205, direction: 'generated' },
  },
  {
    name: '36888 with a target (Windows 10 1511 and later)',
    event: logged(36888, [
      { name: 'AlertDesc', type: 'uint32', value: 48 },
      { name: 'ErrorState', type: 'uint32', value: 552 },
      { name: 'TargetName', type: 'string', value: 'sql.example.test' },
    ]),
    found: { event: 36888, alert: 48, state: 552, direction: 'generated', target: 'sql.example.test' },
  },
  {
    name: '36887 with the caller in front (Windows 11)',
    event: logged(36887, [...caller(1234, 'svchost'), { name: 'AlertDesc', type: 'uint32', value: 70 }]),
    found: { event: 36887, alert: 70, direction: 'received', process: { name: 'svchost', id: 1234 } },
  },
  {
    name: '36871 with the caller in front (Windows 11)',
    event: logged(36871, [
      ...caller(4, 'SYSTEM'),
      { name: 'Type', type: 'string', value: 'server' },
      { name: 'ErrorState', type: 'uint32', value: 10013 },
    ]),
    found: { event: 36871, state: 10013, role: 'server', process: { name: 'SYSTEM', id: 4 } },
  },
  {
    name: '36871 in Chinese: the data are not translated back by guessing',
    event: noCredential('客户端', 10013),
    found: { event: 36871, state: 10013, role: 'client' },
  },
  {
    name: '36871 with an unknown word for the type',
    event: noCredential('kliento', 10013),
    found: { event: 36871, state: 10013 },
  },
  {
    name: '36870 with status and state',
    event: noPrivateKey('server', 0x8009030d, 10001),
    found: { event: 36870, status: '0x8009030D', state: 10001, role: 'server' },
  },
  {
    name: '36874 with its protocol',
    event: noCommonSuite('TLS 1.1'),
    found: { event: 36874, protocol: 'TLS 1.1' },
  },
  {
    name: '36880 as UserData',
    event: agreed('TLS 1.2', 0xc030, 'ldap.example.test'),
    found: {
      event: 36880,
      protocol: 'TLS 1.2',
      cipherSuite: '0xC030',
      role: 'client',
      target: 'ldap.example.test',
    },
  },
]

for (const { name, event, found } of layouts) {
  test(`an event log gives back ${name}`, async () => {
    const { observations, report } = await readBytes(writeEvtx([event]))
    expect(observations).toEqual([{ ...common, ...found }])
    expect(report).toMatchObject({ kind: 'event log (EVTX)', records: 1, events: 1, problems: [] })
  })
}

test('the process of the Execution element is never taken for the application', async () => {
  const { observations } = await readBytes(writeEvtx([generated(40, 1205, { executing: 4711 })]))
  expect(JSON.stringify(observations)).not.toContain('4711')
})

test('events of other providers are counted and not shown', async () => {
  const events = [foreign(), received(40), foreign(), foreign({ event: 36888 })]
  const { observations, report } = await readBytes(writeEvtx(events))
  expect(observations.map((o) => o.event)).toEqual([36887])
  expect(report).toMatchObject({ records: 4, events: 1 })
})

test('a log of many chunks without any Schannel event is counted to the last record', async () => {
  const { report } = await readBytes(writeEvtx(Array.from({ length: 2000 }, () => foreign())))
  expect(report).toMatchObject({ records: 2000, events: 0, problems: [] })
})

test('the provider is found whatever the case of its name', async () => {
  const { report } = await readBytes(writeEvtx([received(40, { provider: 'SCHANNEL' })]))
  expect(report.events).toBe(1)
})

const many = Array.from({ length: 1200 }, (_, i) =>
  generated(40, 1205, { time: Date.UTC(2026, 0, 1) + i * 1000 }),
)

test('a dirty copy, whose header knows of no chunk, is read to the end', async () => {
  const { report } = await readBytes(writeEvtx(many, 'dirty'))
  expect(report).toMatchObject({ records: 1200, events: 1200, problems: [] })
})

test('a damaged chunk is skipped and reported by its offset; the others count', async () => {
  const file = writeEvtx(many)
  const whole = (await readBytes(file)).report.events
  file[4096 + 0x10000 + 3000] = (file[4096 + 0x10000 + 3000] ?? 0) ^ 0xff
  const { report } = await readBytes(file)
  expect(report.events).toBeGreaterThan(0)
  expect(report.events).toBeLessThan(whole)
  expect(report.problems).toEqual([
    { text: 'Skipped: the records of this chunk do not match their checksum.', at: 4096 + 0x10000 },
  ])
})

test('a slot that is no chunk is reported; a slot of zeros was never used and is not', async () => {
  const file = writeEvtx(many)
  file.fill(0, 4096, 4096 + 0x10000)
  expect((await readBytes(file)).report.problems).toEqual([])
  file.fill(7, 4096, 4096 + 0x10000)
  expect((await readBytes(file)).report.problems).toEqual([
    { text: 'Skipped: this is no chunk of an event log.', at: 4096 },
  ])
})

test('a file cut off inside a chunk gives its records up to the cut, and says so', async () => {
  const file = writeEvtx(many)
  const { report } = await readBytes(file.subarray(0, 4096 + 0x10000 + 20_000))
  expect(report.events).toBeGreaterThan(240)
  expect(report.events).toBeLessThan(600)
  expect(report.problems).toEqual([
    {
      text: 'The file ends inside this chunk; the records before the end were read.',
      at: 4096 + 0x10000,
    },
  ])
})

test('a file that lost its header is known by its chunks', async () => {
  const { report } = await readBytes(writeEvtx(many).subarray(4096))
  expect(report).toMatchObject({ kind: 'event log (EVTX)', events: 1200 })
})

test('a log without a chunk says that it is empty', async () => {
  const { report } = await readBytes(writeEvtx([]))
  expect(report.problems).toEqual([{ text: 'This event log ends behind its header: it holds no events.' }])
})

test('times keep their 100 nanoseconds, and the span of the whole log is known', async () => {
  const events = [foreign({ time: Date.UTC(2026, 0, 1) }), received(40, { time: Date.UTC(2026, 5, 1) })]
  const { observations, report } = await readBytes(writeEvtx(events))
  expect(observations[0]?.time).toBe('2026-06-01T00:00:00.0000000Z')
  expect(report.span).toEqual({ first: Date.UTC(2026, 0, 1), last: Date.UTC(2026, 5, 1) })
})

test('evtxexport reads what the writer wrote', () => {
  const dir = mkdtempSync(join(tmpdir(), 'evtx-'))
  const file = join(dir, 'written.evtx')
  try {
    writeFileSync(file, writeEvtx([...layouts.map((l) => l.event), foreign(), ...many]))
    let text: string
    try {
      text = execFileSync('evtxexport', [file], { encoding: 'utf8', maxBuffer: 1 << 28 })
    } catch (error) {
      test.skip(
        error instanceof Error && error.message.includes('ENOENT'),
        'evtxexport is not installed (Debian: libevtx-utils): the independent check is left out',
      )
      throw error
    }
    expect(text.match(/^Event number/gm)).toHaveLength(layouts.length + 1 + many.length)
    expect(text.match(/^Source name\s+: Schannel$/gm)).toHaveLength(layouts.length + many.length)
    for (const value of ['1205', '客户端', '0x8009030d', 'ldap.example.test', 'svchost', '0x0000c030']) {
      expect(text).toContain(`: ${value}\n`)
    }
  } finally {
    rmSync(dir, { recursive: true })
  }
})
