import { expect, test } from '@playwright/test'
import { type Change, checkChanged } from '../fixtures/contentTree.ts'

const state = 'content/states/1205.mdx'
const alert = 'content/alerts/40.mdx'

test('valid content has no problems', async () => {
  expect(await checkChanged()).toEqual([])
})

const cases: { name: string; change: Change; message: string }[] = [
  {
    name: 'a grade that does not exist',
    change: { file: state, from: 'grade: reported', to: 'grade: certain' },
    message:
      'content/states/1205.mdx:7  meaning.grade: one of official, reproduced, reported, conjecture, unknown (found "certain")',
  },
  {
    name: 'an unknown field',
    change: { file: state, from: 'checked:', to: 'note: hello\nchecked:' },
    message:
      'content/states/1205.mdx:4  front matter: unknown field "note"; see CONTRIBUTING.md for the fields there are',
  },
  {
    name: 'a required field that is missing',
    change: { file: state, from: 'verdict: No usable cipher suite\n', to: '' },
    message: 'content/states/1205.mdx:2  verdict: this field is required',
  },
  {
    name: 'a claim without a source',
    change: { file: state, from: 'sources: [a-blog]', to: 'sources: []' },
    message: 'content/states/1205.mdx:8  meaning.sources: at least one source id',
  },
  {
    name: 'a source that nobody declared',
    change: { file: state, from: 'sources: [a-blog]', to: 'sources: [a-blog, b-blog]' },
    message:
      'content/states/1205.mdx:8  meaning.sources: the id of a source listed under "sources" at the end of this file (RFC sections as rfc5246#section-7.2.2) (found "b-blog")',
  },
  {
    name: 'a source that nobody cites',
    change: {
      file: state,
      from: 'sources:\n  - id: a-blog',
      to: 'sources:\n  - { id: unused, address: "https://x.example", title: X, kind: blog, shows: Nothing. }\n  - id: a-blog',
    },
    message:
      'content/states/1205.mdx:18  sources[1]: a source that some claim cites: name its id under "sources" of the claim it supports, or remove it (found "unused")',
  },
  {
    name: 'a grade above what the sources carry',
    change: { file: state, from: 'grade: reported', to: 'grade: official' },
    message:
      'content/states/1205.mdx:7  meaning.grade: a grade that its sources carry: official needs one of microsoft-doc, microsoft-staff, product-text; here the sources are blog. Lower the grade or cite a better source (found "official")',
  },
  {
    name: 'an RFC that is to make a state official',
    change: {
      file: state,
      from: 'grade: reported\n  sources: [a-blog]',
      to: 'grade: official\n  sources: [rfc5246#section-7.2.2]',
    },
    message:
      'content/states/1205.mdx:7  meaning.grade: a grade that its sources carry: official needs one of microsoft-doc, microsoft-staff, product-text; here the sources are rfc. Lower the grade or cite a better source (found "official")',
  },
  {
    name: 'a source without an address',
    change: { file: state, from: '    address: https://blog.example/post\n', to: '' },
    message:
      'content/states/1205.mdx:18  sources[1]: an address where the source can be read (or "recorded: command, version, date" for a recording) (found "a-blog")',
  },
  {
    name: 'a code that is not the file name',
    change: { file: state, from: 'code: "1205"', to: 'code: "1206"' },
    message:
      'content/states/1205.mdx:2  code: the code equals the file name: "1205", or rename the file (found "1206")',
  },
  {
    name: 'an alert that the RFCs name otherwise',
    change: { file: alert, from: 'name: handshake_failure', to: 'name: handshake_error' },
    message:
      'content/alerts/40.mdx:3  name: the name that RFC 9846 (or its predecessor) gives to 40: handshake_failure (found "handshake_error")',
  },
  {
    name: 'an event that does not exist',
    change: { file: state, from: 'event: "36888"', to: 'event: "3688"' },
    message:
      'content/states/1205.mdx:11  sightings[1].event: an event id of the provider Schannel, 36864 to 36928 (found "3688")',
  },
  {
    name: 'an alert in an event that holds none',
    change: { file: state, from: 'event: "36888"', to: 'event: "36871"' },
    message: 'content/states/1205.mdx:12  sightings[1].alert: no alert: event 36871 holds none (found "40")',
  },
  {
    name: 'a related page that does not exist',
    change: { file: state, from: '[/alert/40/]', to: '[/alert/41/]' },
    message:
      'content/states/1205.mdx:16  related[1]: the address of a page that exists, such as /state/1205/ or /guide/noise/ (found "/alert/41/")',
  },
  {
    name: 'a link in a sentence to a page that does not exist',
    change: { file: state, from: 'Seen beside alert 40.', to: 'See [that](/guide/that/).' },
    message:
      'content/states/1205.mdx:6  meaning.text: the address of a page that exists, such as /state/1205/ or /guide/noise/ (found "/guide/that/")',
  },
  {
    name: 'a date in the future',
    change: { file: state, from: 'checked: 2026-01-02', to: 'checked: 2199-01-02' },
    message: `content/states/1205.mdx:4  checked: a date that is not in the future (today is ${new Date().toISOString().slice(0, 10)}) (found "2199-01-02")`,
  },
  {
    name: 'a day that is none',
    change: { file: state, from: 'checked: 2026-01-02', to: 'checked: 2 January' },
    message: 'content/states/1205.mdx:4  checked: a day: 2026-11-23 (found "2 January")',
  },
  {
    name: 'a status in two places',
    change: {
      file: 'content/statuses.yaml',
      to: '- { code: "0x80090326", name: SEC_E_ILLEGAL_MESSAGE, family: SSPI, sources: ["https://learn.microsoft.com/x"] }\n',
    },
    message:
      'content/statuses.yaml:1  [1].code: a code without an entry of its own; remove the row, content/statuses/0x80090326.mdx says it (found "0x80090326")',
  },
  {
    name: 'the same field twice',
    change: { file: state, from: 'checked: 2026-01-02', to: 'checked: 2026-01-02\nchecked: 2026-01-03' },
    message: 'content/states/1205.mdx:5  front matter: each field once: Map keys must be unique',
  },
  {
    name: 'no front matter',
    change: { file: state, to: 'Hello' },
    message:
      'content/states/1205.mdx:1  file: the file starts with a line "---", then the fields, then a line "---" (found "Hello")',
  },
  {
    name: 'a file that is no entry',
    change: { file: 'content/states/notes.txt', to: 'x' },
    message:
      'content/states/notes.txt:1  file: only files that end in .mdx lie in content/states (found "notes.txt")',
  },
]

for (const { name, change, message } of cases) {
  test(`${name} is refused with file, line, field and how to mend it`, async () => {
    expect(await checkChanged(change)).toContain(message)
  })
}

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
