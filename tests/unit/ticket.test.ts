import { expect, test } from '@playwright/test'
import {
  formatTicketHtml,
  formatTicketMarkdown,
  formatTicketText,
  type Ticket,
} from '../../lib/codes/ticket.ts'
import type { DecodedAnswer } from '../../lib/search/engine.ts'
import { toTicket } from '../../lib/search/ticket.ts'
import { permanentLink } from '../../lib/site.ts'

const whole: Ticket = {
  name: 'Schannel 36888, alert 40, state 1205',
  verdict: 'No usable cipher suite',
  grade: 'official',
  check: 'Read 36874 beside it',
  command: "Get-WinEvent -Id 36874\n'a'",
  link: 'https://site.example/event/36888/40/1205/',
  checked: '2026-11-20',
}
const stamp = { site: 'Schannel Reference', revision: 'abc1234567', day: '2026-11-23' }
const foot = 'Schannel Reference, revision abc1234567, entry checked 2026-11-20, copied 2026-11-23'

test('Markdown: code, meaning, grade, first check, command, link, revision and date', () => {
  expect(formatTicketMarkdown(whole, stamp)).toBe(
    `**Schannel 36888, alert 40, state 1205**: No usable cipher suite

- How sure: official
- Check first: Read 36874 beside it

\`\`\`powershell
Get-WinEvent -Id 36874
'a'
\`\`\`

- <https://site.example/event/36888/40/1205/>

${foot}
`,
  )
})

test('plain text: the same, one fact a line', () => {
  expect(formatTicketText(whole, stamp)).toBe(
    `Schannel 36888, alert 40, state 1205: No usable cipher suite
How sure: official
Check first: Read 36874 beside it
    Get-WinEvent -Id 36874
    'a'
https://site.example/event/36888/40/1205/
${foot}
`,
  )
})

test('a name that is a question ends with its mark', () => {
  const guide = { ...whole, name: 'Is it noise?' }
  expect(formatTicketText(guide, stamp)).toMatch(/^Is it noise\? No usable cipher suite\n/)
  expect(formatTicketMarkdown(guide, stamp)).toMatch(/^\*\*Is it noise\?\*\* No usable/)
  expect(formatTicketHtml(guide, stamp)).toContain('<p><b>Is it noise?</b> No usable cipher suite</p>')
})

test('HTML: the same, without style or class, and what is text stays text', () => {
  const html = formatTicketHtml({ ...whole, check: 'a <b> & "c"' }, stamp)
  expect(html).not.toMatch(/style|class/)
  expect(html).toContain('a &lt;b&gt; &amp; &quot;c&quot;')
  expect(html).toContain('<a href="https://site.example/event/36888/40/1205/">')
  expect(html).toContain(foot)
})

test('what is not known is left out: no empty line, no word in its place', () => {
  const bare: Ticket = { name: 'Schannel 36888', verdict: 'An alert', link: 'https://site.example/' }
  const plain = { site: 'S', day: '2026-11-23' }
  expect(formatTicketText(bare, plain)).toBe(
    'Schannel 36888: An alert\nhttps://site.example/\nS, copied 2026-11-23\n',
  )
  expect(formatTicketHtml(bare, plain)).toBe(
    '<p><b>Schannel 36888</b>: An alert</p><p><a href="https://site.example/">https://site.example/</a><br>S, copied 2026-11-23</p>',
  )
})

test('Markdown: marks in a sentence are no markup', () => {
  const text = formatTicketMarkdown({ ...whole, verdict: 'a *b* [c](d) `e` <f>' }, stamp)
  expect(text).toContain('a \\*b\\* \\[c\\](d) \\`e\\` \\<f\\>')
})

const decoded: DecodedAnswer = {
  observation: {
    event: 36888,
    alert: 40,
    state: 1205,
    computer: 'SECRET01',
    target: 'secret.example',
    process: { name: 'secret.exe', id: 4 },
    sure: 'exact',
    missing: [],
    span: { start: 0, end: 1 },
  },
  count: 3,
  second: [],
  page: { a: '/event/36888/40/1205/', n: 'n', v: 'No usable cipher suite', g: 'official', hash: '' },
  check: 'Read 36874 beside it',
}

test('a paste becomes a ticket with its numbers and without its names', () => {
  const ticket = toTicket(decoded)
  expect(ticket).toEqual({
    name: 'Schannel 36888, alert 40 handshake_failure, error state 1205, 3 times',
    verdict: 'No usable cipher suite',
    grade: 'official',
    check: 'Read 36874 beside it',
    link: permanentLink('/event/36888/40/1205/'),
  })
  expect(JSON.stringify(ticket)).not.toMatch(/secret/i)
})

test('a paste without a page says so and links the question', () => {
  const { page: _, check: __, ...rest } = decoded
  const ticket = toTicket(rest)
  expect(ticket).toMatchObject({ verdict: 'not in the knowledge base yet', grade: undefined })
  expect(ticket.link).toBe(permanentLink('/search/#q=36888%2040%201205'))
})
