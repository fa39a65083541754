import { expect, test } from '@playwright/test'
import type { Observation } from '../../lib/decode/observation.ts'
import { formatCsv } from '../../lib/triage/export/csv.ts'
import { formatHtml } from '../../lib/triage/export/html.ts'
import { formatJson } from '../../lib/triage/export/json.ts'
import { formatLine } from '../../lib/triage/export/lines.ts'
import { codesAddress } from '../../lib/triage/export/link.ts'
import { formatMarkdown } from '../../lib/triage/export/markdown.ts'
import { createMask, findNames, noMask } from '../../lib/triage/export/mask.ts'
import { maskReport, type Report } from '../../lib/triage/export/report.ts'
import { createLookup } from '../../lib/triage/summary/lookup.ts'
import { type Statement, toSummary } from '../../lib/triage/summary/summary.ts'
import { createTally } from '../../lib/triage/tally/tally.ts'
import type { Triage } from '../../lib/triage/triage.ts'

const start = Date.UTC(2026, 8, 1)
const hour = 3_600_000
const day = 24 * hour
const see = (codes: Partial<Observation>, ms: number, computer = 'WEB01'): Observation => ({
  sure: 'exact',
  missing: [],
  span: { start: 0, end: 0 },
  time: new Date(start + ms).toISOString(),
  computer,
  ...codes,
})
const junk = (ms: number) => see({ event: 36888, alert: 10, state: 1203, direction: 'generated' }, ms)
const refused = (ms: number) => see({ event: 36888, alert: 40, state: 1205, direction: 'generated' }, ms)
const received = (ms: number) => see({ event: 36887, alert: 46, direction: 'received' }, ms)
const noCredential = (ms: number) => see({ event: 36871, state: 10013, role: 'client' }, ms)
const every = (gap: number, count: number, make: (ms: number) => Observation, from = 0) =>
  Array.from({ length: count }, (_, i) => make(from + i * gap))

/** A log of thirty days. */
function triageOf(observations: readonly Observation[], rest: Partial<Triage> = {}): Triage {
  const tally = createTally()
  for (const observation of observations) tally.add(observation)
  const file = {
    name: 'WEB01-System.evtx',
    kind: 'event log (EVTX)',
    bytes: 1,
    records: 5000,
    events: observations.length,
    span: { first: start, last: start + 30 * day },
    computers: ['web01'],
    problems: [],
    moreProblems: 0,
  }
  return { files: [file], tally: tally.finish(), cancelled: false, milliseconds: 1, ...rest }
}

const lookup = createLookup([
  { a: '/event/36888/10/1203/', v: 'Something reached the port that was no ClientHello', g: 'official' },
  { a: '/event/36888/40/1205/', v: 'No cipher suite in common', g: 'official' },
  { a: '/event/36871/', v: 'A credential could not be made', g: 'official' },
])
const about = (statements: readonly Statement[], kind: Statement['about']) =>
  statements.filter((statement) => statement.about === kind).map(({ text }) => text)
const say = (observations: readonly Observation[], rest?: Partial<Triage>) =>
  toSummary(triageOf(observations, rest), lookup)

test('what is no valid ClientHello, at a regular interval through the whole log, looks like noise, and why', () => {
  const { statements } = say(every(2 * hour, 360, junk))
  expect(about(statements, 'noise')).toEqual([
    '36888, alert 10, state 1203 looks like noise: by the published account something other than a valid ClientHello reached the TLS port, and comes every 2 h like a monitor or a probe. Expected if the port is open to the internet and nobody complains.',
  ])
  expect(about(statements, 'first')).toEqual([])
})

test('the same numbers are not called noise when they are new', () => {
  const { statements } = say(every(hour, 20, junk, 28 * day))
  expect(about(statements, 'noise')).toEqual([])
  expect(about(statements, 'changed')).toEqual([
    'New: 36888, alert 10, state 1203 was first seen 2026-09-29 00:00:00; the log shows none in the 28 days before.',
  ])
  expect(about(statements, 'first')[0]).toContain('it is new')
})

test('no other number is called noise by its times alone', () => {
  const { statements } = say(every(2 * hour, 360, refused))
  expect(about(statements, 'noise')).toEqual([])
})

test('what is new comes first, before what is frequent', () => {
  const { statements } = say([...every(hour, 700, junk), ...every(hour, 12, refused, 29 * day)])
  expect(about(statements, 'first')).toEqual([
    'Look first at 36888, alert 40, state 1205: it is new, it makes 2 % of all failures.',
  ])
})

test('what this machine itself could not do comes before what the other side may have done', () => {
  const { statements } = say([...every(2 * hour, 360, refused), ...every(10 * hour, 72, noCredential)])
  expect(about(statements, 'first')).toEqual([
    'Look first at 36871, state 10013, client: it is about this machine’s own credentials or settings, it makes 17 % of all failures.',
  ])
})

test('what becomes three times as frequent is said to rise', () => {
  const { statements } = say([...every(10 * hour, 72, refused), ...every(hour, 160, refused, 23.2 * day)])
  expect(about(statements, 'changed')).toEqual([
    'More than before: 36888, alert 40, state 1205 comes at least three times as often in the last quarter of the log.',
  ])
})

test('nothing is called new because the file before it ends long before', () => {
  const base = triageOf(every(hour, 20, refused, 28 * day))
  const [file] = base.files as [Triage['files'][0]]
  const files = [
    { ...file, span: { first: start, last: start + day } },
    { ...file, span: { first: start + 28 * day, last: start + 30 * day } },
  ]
  expect(about(toSummary({ ...base, files }, lookup).statements, 'changed')).toEqual([])
})

test('nothing is called new because the log of another computer goes back further', () => {
  const late = every(hour, 20, (ms) => ({ ...refused(ms), computer: 'WEB02' }), 28 * day)
  const base = triageOf([...every(hour, 700, junk), ...late])
  const [file] = base.files as [Triage['files'][0]]
  const other = { ...file, computers: ['web02'], span: { first: start + 28 * day, last: start + 30 * day } }
  const said = (files: Triage['files']) => about(toSummary({ ...base, files }, lookup).statements, 'changed')
  expect(said([file, other])).toEqual([])
  expect(said([{ ...file, computers: ['web01', 'web02'] }])).toEqual([
    'New: 36888, alert 40, state 1205 was first seen 2026-09-29 00:00:00; the log shows none in the 28 days before.',
  ])
})

test('two files of the same time and computer are said to count twice, those of two computers are not', () => {
  const base = triageOf([refused(0)])
  const [file] = base.files as [Triage['files'][0]]
  const limits = (second: Partial<Triage['files'][0]>) =>
    about(toSummary({ ...base, files: [file, { ...file, ...second }] }, lookup).statements, 'limit').slice(1)
  const twice =
    'Some files cover the same time on the same computer: events that are in two files count twice.'
  expect(limits({})).toEqual([twice])
  expect(limits({ computers: ['web02'] })).toEqual([])
  expect(limits({ span: { first: start + 30 * day, last: start + 31 * day } })).toEqual([])
})

test('what has ended comes after what goes on', () => {
  const { statements } = say([...every(60_000, 500, refused), ...every(3 * hour, 240, received)])
  expect(about(statements, 'first')).toEqual([
    'Look first at 36887, alert 46: it makes 32 % of all failures.',
  ])
})

test('a single record that happens to be late is named as new and does not come first', () => {
  const { statements } = say([...every(hour, 700, refused), received(29 * day)])
  expect(about(statements, 'changed')).toEqual([
    'New: 36887, alert 46 was seen once 2026-09-30 00:00:00; the log shows none in the 29 days before.',
  ])
  expect(about(statements, 'first')[0]).toContain('Look first at 36888, alert 40, state 1205')
})

test('a certificate of the other side is not said to be about this machine', () => {
  const untrusted = (ms: number) => see({ event: 36882 }, ms)
  const { statements } = say([...every(2 * hour, 360, refused), ...every(10 * hour, 72, untrusted)])
  expect(about(statements, 'first')).toEqual([
    'Look first at 36882: this machine opened the connection, it makes 17 % of all failures.',
  ])
})

test('data that is no TLS is not called noise when it came in one burst', () => {
  const { statements } = say(every(100, 500, junk, 5 * day))
  expect(about(statements, 'noise')).toEqual([])
})

test('kinds that are no failure are not counted among the failures that are left to the table', () => {
  const others = [36880, 36867, 36868].map((event, i) => see({ event }, i))
  const { statements } = say([refused(0), received(1), noCredential(2), ...others])
  expect(about(statements, 'kind')).toHaveLength(3)
})

test('a burst is named with its minute', () => {
  const { statements } = say(every(100, 500, refused, 5 * day))
  expect(about(statements, 'kind')[0]).toContain(
    'A burst: 500 of 500 within the minute of 2026-09-06 00:00:00.',
  )
})

test('verdict and grade come from the reference; what it lacks is said', () => {
  const { statements } = say([refused(0), see({ event: 36887, alert: 47, direction: 'received' }, 1)])
  expect(about(statements, 'kind')).toEqual([
    '36888, alert 40, state 1205: 1 (50 %). No cipher suite in common (official).',
    '36887, alert 47: 1 (50 %). The reference has no page for this yet.',
  ])
})

test('events of one second have one time', () => {
  expect(about(say([refused(0), refused(5)]).statements, 'total')).toEqual([
    '2 Schannel events among 5,000 records. All at 2026-09-01 00:00:00 UTC.',
  ])
})

test('a log without a Schannel event says so', () => {
  expect(about(say([]).statements, 'total')).toEqual(['No Schannel event among 5,000 records.'])
})

test('a cancelled run, local times and unreadable parts are said', () => {
  const base = triageOf([{ ...refused(0), time: '9/29/2026 10:00:00 AM' }])
  const file = {
    ...base.files[0],
    problems: [{ text: 'x', at: 4096 }],
    moreProblems: 2,
  } as Triage['files'][0]
  const { statements } = toSummary({ ...base, files: [file], cancelled: true }, lookup)
  expect(about(statements, 'limit').slice(1)).toEqual([
    'Reading was cancelled: the counts are those of the part that was read.',
    '3 parts of the input could not be read; see the list of files.',
    'Some times were printed without a time zone: they are local to the machine that exported them.',
  ])
})

const nasty = '<img src=x onerror=alert(1)>|[a](javascript:b)\n=cmd()'
function reportOf(observations: readonly Observation[], masked: boolean): Report {
  const triage = triageOf(observations)
  return maskReport(
    {
      triage,
      summary: toSummary(triage, lookup),
      link: (address) => `https://reference.example${address}`,
      date: '2026-10-01T00:00:00.000Z',
    },
    masked ? createMask() : noMask,
  )
}

test('a masked report holds no name of a computer, target, process or file, the same name is the same word', () => {
  const report = reportOf(
    [
      see({ event: 36871, state: 10013, target: 'sql.corp', process: { name: 'w3wp', id: 77 } }, 0, 'DC01'),
      see({ event: 36871, state: 10013, target: 'SQL.corp', process: { name: 'w3wp' } }, 1, 'dc01'),
    ],
    true,
  )
  for (const text of [formatMarkdown(report), formatHtml(report), formatCsv(report), formatJson(report)]) {
    expect(text).not.toMatch(/dc01|sql\.corp|w3wp|WEB01/i)
    expect(text).toContain('host-1')
  }
  expect(formatCsv(report)).toContain('process-1 (2)')
  expect(
    formatLine(see({ event: 36871, process: { name: 'w3wp', id: 77 }, target: 'sql.corp' }, 0), createMask()),
  ).toBe(
    '{"sure":"exact","missing":[],"time":"2026-09-01T00:00:00.000Z","computer":"host-1","event":36871,"process":{"name":"process-1"},"target":"target-1"}\n',
  )
})

test('a masked list of all events calls a computer what the report calls it', () => {
  const seen = [see({ event: 36871 }, 0, 'DC01'), ...every(1, 5, refused)]
  const { rows } = toSummary(triageOf(seen), lookup)
  const mask = createMask(findNames(rows))
  expect(rows.map(createMask().row).map(({ row }) => row.hosts.values)).toEqual([
    [['host-1', 5]],
    [['host-2', 1]],
  ])
  expect(seen.map((observation) => mask.observation(observation).computer)).toEqual([
    'host-2',
    ...Array(5).fill('host-1'),
  ])
})

test('names from a log stay text in every format', () => {
  const report = reportOf([see({ event: 36871, state: 10013, target: nasty }, 0, nasty)], false)
  expect(formatHtml(report)).not.toContain('<img')
  expect(formatMarkdown(report)).not.toContain('<img')
  expect(
    formatMarkdown(report)
      .split('\n')
      .filter((line) => line.startsWith('| 36871')),
  ).toHaveLength(1)
  expect(formatCsv(report)).not.toMatch(/(^|,)"?=/m)
  expect(formatCsv(reportOf([see({ event: 36871, target: '=cmd()' }, 0)], false))).toContain(",'=cmd() (1),")
  expect(JSON.parse(formatJson(report)).rows[0].hosts.seen).toEqual({ [nasty]: 1 })
})

test('the link holds codes and nothing else', () => {
  const address = codesAddress(triageOf([refused(0), junk(1), noCredential(2), refused(3)]).tally)
  expect(decodeURIComponent(address)).toBe('/search/#q=36888 40 1205\n36888 10 1203\n36871 10013')
})
