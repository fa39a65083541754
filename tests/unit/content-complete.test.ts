import { expect, test } from '@playwright/test'
import { alertNames } from '../../lib/codes/alert.ts'
import { listCombinations } from '../../lib/content/combinations.ts'
import { entriesOf, findEntry, loadContent } from '../../lib/content/loadContent.ts'

const content = loadContent()
const addresses = new Set(listCombinations(content).map((combination) => combination.address))

test('every alert of the RFCs has an entry', () => {
  expect(entriesOf(content, 'alert').map((alert) => alert.code)).toEqual(Object.keys(alertNames).map(Number))
})

test('every alert has a page for each direction', () => {
  for (const code of Object.keys(alertNames)) {
    expect(addresses).toContain(`/event/36887/${code}/`)
    expect(addresses).toContain(`/event/36888/${code}/`)
  }
})

/** Alerts that RFC 5246 defines in section 7.2 and appendix A.3. */
const rfc5246 = [
  0, 10, 20, 21, 22, 30, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 60, 70, 71, 80, 90, 100, 110,
]

test('each alert that RFC 5246 defines names its section there first', () => {
  for (const code of rfc5246) {
    const first = findEntry(content, 'alert', String(code))?.rfc[0]
    expect(first, `alert ${code}`).toMatch(/^rfc5246#(section-7\.2|appendix-A\.3)/)
  }
})

test('every state somebody has shown in public has an entry', () => {
  const states = entriesOf(content, 'state').map((state) => state.code)
  for (const code of [10, 105, 252, 960, 1051, 1203, 1204, 1205, 1207, 1250, 10001, 10003, 10011, 10013]) {
    expect(states).toContain(code)
  }
})

test('every event of the provider has an entry with its texts', () => {
  const ids = entriesOf(content, 'event').map((event) => event.code)
  const expected = [
    ...Array.from({ length: 26 }, (_, i) => 36864 + i),
    ...[36896, 36897, 36898, 36899, 36912, 36928],
  ]
  expect(ids).toEqual(expected)
  for (const event of entriesOf(content, 'event')) {
    expect(
      event.wordings.some((wording) => wording.text),
      `event ${event.code}`,
    ).toBe(true)
  }
})

test('every status that an entry names has an entry or a row in the table', () => {
  const known = new Set([
    ...entriesOf(content, 'status').map((status) => status.code),
    ...content.statusTable.map((row) => row.code),
  ])
  const named = content.entries.flatMap((entry) => {
    const { sources, ...own } = entry
    return [...JSON.stringify(own).matchAll(/\b0x(?:8009|800B)[0-9A-F]{4}\b/g)].map((match) => ({
      code: match[0],
      file: entry.file,
    }))
  })
  expect(named.length).toBeGreaterThan(100)
  expect(named.filter(({ code }) => !known.has(code))).toEqual([])
})

test('every status that an alert ends in has an entry of its own', () => {
  for (const alert of entriesOf(content, 'alert')) {
    expect(findEntry(content, 'status', alert.schannel.status), `alert ${alert.code}`).toBeDefined()
  }
})

const guides = [
  'which-client',
  'which-process',
  'what-was-offered',
  'noise',
  '36871-10013',
  'after-tls-1-0',
  'certificate-alerts',
  'alert-20',
  'private-key',
  'scanners',
  'capture',
  'read-the-state',
  'secure-channel',
  'tls-versions',
  'tls-1-3',
  'app-status',
  'validation',
  'rdp-internal-error',
]
test('every question that people ask most has its guide', () => {
  for (const guide of guides) expect(findEntry(content, 'guide', guide), guide).toBeDefined()
})

test('an unknown meaning asks for what would settle it', () => {
  for (const state of entriesOf(content, 'state').filter((state) => state.meaning.grade === 'unknown')) {
    expect(state.collect.length, `state ${state.code}`).toBeGreaterThan(0)
  }
})

test('reports are counted from lists: every state has a report that names its event', () => {
  for (const state of entriesOf(content, 'state')) {
    for (const sighting of state.sightings)
      expect(findEntry(content, 'event', String(sighting.event))).toBeDefined()
  }
})
