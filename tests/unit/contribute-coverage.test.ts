import { expect, test } from '@playwright/test'
import { loadContent } from '../../lib/content/loadContent.ts'
import { toChanges } from '../../lib/content/project/changes.ts'
import { toCoverage } from '../../lib/content/project/coverage.ts'

const content = loadContent()

test('coverage lists every entry once, the least known of each kind first', () => {
  const parts = toCoverage(content, new Map())
  expect(parts.flatMap(({ rows }) => rows).length).toBe(content.entries.length)
  const states = parts.find(({ kind }) => kind === 'state')?.rows ?? []
  expect(states[0]?.grade).toBe('unknown')
  expect(states[0]?.missing).toContain('its meaning')
  expect(states.at(-1)?.grade).toBe('official')
})

test('coverage counts the reports from the list of sightings', () => {
  const rows = toCoverage(content, new Map()).flatMap(({ rows }) => rows)
  const entry = content.entries.find(({ file }) => file === 'content/states/1205.mdx')
  expect(rows.find(({ address }) => address === '/state/1205/')?.reports).toBe(
    entry?.kind === 'state' ? entry.sightings.length : -1,
  )
})

test('changes are grouped by day, the newest first, new entries before changed ones', () => {
  const history = new Map([
    ['content/states/1205.mdx', { created: '2026-01-01', changed: '2026-03-01' }],
    ['content/states/1207.mdx', { created: '2026-03-01', changed: '2026-03-01' }],
    ['content/alerts/40.mdx', { created: '2026-01-01', changed: '2026-02-01' }],
  ])
  expect(
    toChanges(content, history).map(({ day, changes }) => [
      day,
      changes.map(({ page, isNew }) => [page.address, isNew]),
    ]),
  ).toEqual([
    [
      '2026-03-01',
      [
        ['/state/1207/', true],
        ['/state/1205/', false],
      ],
    ],
    ['2026-02-01', [['/alert/40/', false]]],
  ])
})

test('without a history there are no changes and coverage shows no dates', () => {
  expect(toChanges(content, new Map())).toEqual([])
  expect(
    toCoverage(content, new Map()).flatMap(({ rows }) => rows.flatMap((row) => row.changed ?? [])),
  ).toEqual([])
})
