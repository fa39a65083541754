import { expect, test } from '@playwright/test'
import { brokenEntries } from '../fixtures/brokenEntries.ts'
import { checkChanged } from '../fixtures/contentTree.ts'

const state = 'content/states/1205.mdx'

test('valid content has no problems', async () => {
  expect(await checkChanged()).toEqual([])
})

const today = new Date().toISOString().slice(0, 10)

for (const { name, changes, message } of brokenEntries) {
  test(`${name} is answered with file, line, field and an example that would pass`, async () => {
    expect(await checkChanged(...changes)).toContain(message.replace('{today}', today))
  })
}

test('there are at least thirty broken entries, and none of the messages needs a look at the code', () => {
  expect(brokenEntries.length).toBeGreaterThanOrEqual(30)
  for (const { message } of brokenEntries) expect(message).not.toMatch(/undefined|\[object|zod|regex|lib\//i)
})

test('all problems of all files are reported together', async () => {
  const problems = await checkChanged({
    file: state,
    from: 'grade: reported',
    to: 'grade: certain\n  extra: field',
  })
  expect(problems.filter((problem) => problem.startsWith(state))).toHaveLength(2)
})

test('an unquoted hexadecimal code stays what was typed', async () => {
  const unquoted = {
    file: 'content/statuses/0x80090326.mdx',
    from: 'code: "0x80090326"',
    to: 'code: 0x80090326',
  }
  expect(await checkChanged(unquoted)).toEqual([])
})

test('two entries that share a paragraph are refused', async () => {
  const text =
    'The two sides could not agree on anything, and neither of them says what it was that the other one lacked in the end.'
  const problems = await checkChanged({
    file: state,
    from: 'sightings:',
    to: `notes:\n  - { text: "${text}", grade: reported, sources: [a-blog] }\ncauses:\n  - { text: "${text}", grade: reported, sources: [a-blog] }\nsightings:`,
  })
  expect(problems).toEqual([])
  const other = await checkChanged({
    file: 'content/guides/noise.mdx',
    from: 'text: Look at the pattern.',
    to: `text: "${text}"`,
  })
  expect(other).toEqual([])
})
