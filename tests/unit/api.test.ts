import { expect, test } from '@playwright/test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { loadContent } from '../../lib/content/loadContent.ts'
import { listPages } from '../../lib/content/pages.ts'
import { createApiFiles } from '../../lib/publish/api/apiFiles.ts'
import { formatCsv } from '../../lib/publish/api/csv.ts'
import { listNames } from '../../lib/publish/api/schema.ts'
import { permanentLink } from '../../lib/site.ts'
import { parseCsv } from '../fixtures/parseCsv.ts'

const content = loadContent()
const files = createApiFiles(content, { revision: 'abc1234567', date: '2026-11-23' })
const json = (path: string) => JSON.parse(files.get(path) ?? 'null')
const paths = [...files.keys()]

/** A validator that knows every published schema and no other. `uri` is what zod writes for an address. */
const ajv = new Ajv2020({ strict: false, validateFormats: false })
for (const path of paths.filter((path) => path.startsWith('schema/'))) ajv.addSchema(json(path))

test('every published file is valid by the schema that it names', () => {
  const data = paths.filter((path) => path.endsWith('.json') && !path.startsWith('schema/'))
  expect(data.length).toBeGreaterThan(300)
  for (const path of data) {
    const value = json(path)
    const valid = ajv.validate(value.$schema, value)
    expect(ajv.errorsText(ajv.errors), path).toBe('No errors')
    expect(valid, path).toBe(true)
  }
})

test('a changed record is not valid: the schemas are strict', () => {
  const value = json('alerts/40.json')
  const changes: [string, object][] = [
    ['an unknown field', { ...value.record, extra: 1 }],
    ['a number as text', { ...value.record, code: '40' }],
    ['an unknown grade', { ...value.record, meaning: { ...value.record.meaning, grade: 'sure' } }],
  ]
  for (const [name, record] of changes)
    expect(ajv.validate(value.$schema, { ...value, record }), name).toBe(false)
})

test('the index leads to every list, its schema and its table, and counts them right', () => {
  const { lists, revision, date } = json('index.json')
  expect({ revision, date }).toEqual({ revision: 'abc1234567', date: '2026-11-23' })
  expect(lists.map((entry: { list: string }) => entry.list)).toEqual(listNames)
  for (const { list, items, url, schema, csv } of lists) {
    for (const address of [url, schema, csv])
      expect(files.has(address.replace(permanentLink('/api/v1/'), '')), address).toBe(true)
    expect(json(`${list}.json`).items, list).toHaveLength(items)
  }
})

test('without git the index has no revision, and is valid all the same', () => {
  const index = JSON.parse(createApiFiles(content, {}).get('index.json') ?? '')
  expect(index).not.toHaveProperty('revision')
  expect(ajv.validate(index.$schema, index)).toBe(true)
})

test('every page that a code can lead to is in the data, with the same verdict and grade', () => {
  const lists = ['alerts', 'states', 'events', 'statuses', 'guides', 'combinations']
  const published = new Map(
    lists.flatMap((list) =>
      json(`${list}.json`).items.flatMap((item: { page?: { address: string } }) =>
        item.page ? [[item.page.address, item.page]] : [],
      ),
    ),
  )
  for (const page of listPages(content)) {
    expect(published.get(page.address), page.address).toMatchObject({
      name: page.name,
      verdict: page.verdict,
      grade: page.grade,
      url: permanentLink(page.address),
    })
  }
})

test('every source that a combination or an entry cites is in its record or names an RFC section', () => {
  for (const { page, sources, ...rest } of json('combinations.json').items) {
    const known = new Set(sources.map((source: { id: string }) => source.id))
    const cited = [...JSON.stringify(rest).matchAll(/"sources":\[([^\]]*)\]/g)].flatMap((match) =>
      JSON.parse(`[${match[1]}]`),
    )
    for (const id of cited) expect(known.has(id), `${page.address}: ${id}`).toBe(true)
  }
})

test('every table has a name for each column, as many cells in each row, and one row for each record', () => {
  for (const list of listNames) {
    const [header = [], ...rows] = parseCsv(files.get(`csv/${list}.csv`) ?? '')
    expect(new Set(header).size, list).toBe(header.length)
    expect(rows, list).toHaveLength(json(`${list}.json`).items.length)
    expect(
      rows.filter((row) => row.length !== header.length),
      list,
    ).toEqual([])
    expect(
      rows.flat().filter((cell) => /^[=+@]|^-(?!\d+$)|[\r\n]/.test(cell)),
      list,
    ).toEqual([])
  }
})

test('a cell with a comma, a quote, a line break or a formula comes back as one harmless cell', () => {
  const text = formatCsv([['a,b', 'say "no"', 'one\r\n two', '=1+1', 7, -5, undefined]])
  expect(parseCsv(text)).toEqual([['a,b', 'say "no"', 'one two', "'=1+1", '7', '-5', '']])
})
