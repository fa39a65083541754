import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { parse } from 'yaml'
import { listCombinations } from '../../lib/content/combinations.ts'
import { loadContent } from '../../lib/content/loadContent.ts'
import { newEntryLink } from '../../lib/content/newEntryLink.ts'
import { toReportLink } from '../../lib/search/reportLink.ts'
import { parseAddressCodes, sawThisTooLink, somethingIsWrongLink } from '../../lib/waysIn.ts'

/** The fields of an issue form, by id. */
function idsOf(form: string): string[] {
  const { body } = parse(readFileSync(`.github/ISSUE_TEMPLATE/${form}`, 'utf8')) as {
    body: { id?: string }[]
  }
  return body.flatMap(({ id }) => id ?? [])
}

const links = [
  sawThisTooLink(
    {
      event: 36888,
      alert: 40,
      state: 1205,
      status: '0x80090326',
      role: 'server',
      windows: 'Windows Server 2016',
    },
    '/state/1205/',
  ),
  somethingIsWrongLink('/state/1205/'),
  toReportLink('https://host.example/issues/new', ['state 1306']),
]

for (const link of links) {
  const query = new URL(link).searchParams
  const form = query.get('template') ?? ''
  test(`every value that a page passes to ${form} has a field there`, () => {
    const passed = [...query.keys()].filter((name) => name !== 'template' && name !== 'title')
    for (const name of passed) expect(idsOf(form)).toContain(name)
  })
}

test('every issue form is a form: a name, a description, fields with labels, ids once, and never a field for a paste', () => {
  const forms = readdirSync('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml')
  expect(forms.sort()).toEqual(['report-code.yml', 'saw-this-too.yml', 'something-is-wrong.yml'])
  for (const form of forms) {
    const { name, description, body } = parse(readFileSync(`.github/ISSUE_TEMPLATE/${form}`, 'utf8')) as {
      name: string
      description: string
      body: { type: string; id?: string; attributes: { label?: string; value?: string } }[]
    }
    expect(name.length > 3 && description.length > 10).toBe(true)
    for (const field of body) {
      expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(field.type)
      expect(field.type === 'markdown' ? field.attributes.value : field.attributes.label).toBeTruthy()
    }
    expect(new Set(idsOf(form)).size).toBe(idsOf(form).length)
  }
})

test('a page passes its own codes, whatever kind of page it is', () => {
  expect(parseAddressCodes('/state/1205/')).toEqual({ state: 1205 })
  expect(parseAddressCodes('/status/0x80090326/')).toEqual({ status: '0x80090326' })
  expect(parseAddressCodes('/guide/noise/')).toEqual({})
  for (const { address, codes } of listCombinations(loadContent())) {
    const found = Object.entries(parseAddressCodes(address)).filter(([, value]) => value !== undefined)
    expect(Object.fromEntries(found), address).toEqual(codes)
  }
})

for (const kind of ['state', 'status', 'guide', 'alert', 'event', 'wording'] as const)
  test(`the link to a new ${kind} opens the editor in its folder and is short enough for a host`, () => {
    const link = newEntryLink(kind)
    expect(link.length).toBeLessThan(6000)
    const { pathname, searchParams } = new URL(link)
    expect(pathname).toMatch(/\/new\/main\/content\/(states|statuses|guides|alerts|events|wordings)$/)
    expect(searchParams.get('filename')).toMatch(/\.(mdx|yaml)$/)
    expect(searchParams.get('value')).toContain('TODO')
  })
