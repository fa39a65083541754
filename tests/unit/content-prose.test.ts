import { expect, test } from '@playwright/test'
import { checkChanged } from '../fixtures/contentTree.ts'

const file = 'content/guides/noise.mdx'
const check = (body: string) =>
  checkChanged({
    file,
    from: 'shows: The question. }\n---\n',
    to: `shows: The question. }\n---\n\n## Security perspective\n\n${body}\n`,
  })
const claim = (inside: string, attributes = 'grade="reported" sources="a-thread"') =>
  `<Claim ${attributes}>\n${inside}\n</Claim>`

test('a grade in prose needs the sources that it needs in front matter', async () => {
  expect(await check(claim('Text', 'grade="official" sources="a-thread"'))).toEqual([
    `${file}:13  body: a grade that its sources carry: official needs one of microsoft-doc, microsoft-staff, rfc, iana, product-text; here the sources are forum. Lower the grade, for example grade: reported, or cite a better source (found "official")`,
  ])
  expect(await check(claim('Text', 'grade="official" sources="rfc5246#section-7.2.2"'))).toEqual([])
})

test('a source in prose is one that the file declares', async () => {
  expect((await check(claim('Text', 'grade="reported" sources="a-thread b-thread"'))).join()).toContain(
    `${file}:13  body: the id of a source listed under "sources" at the end of this file`,
  )
})

test('a link in prose leads to a page that exists', async () => {
  expect((await check(claim('See [that](/guide/that/).'))).join()).toContain(
    `${file}:14  body: the address of a page that exists, for example /alert/40/ or /guide/noise/ (found "/guide/that/")`,
  )
  expect((await check(claim('See [that](/..//evil.example/).'))).join()).toContain('a page that exists')
})

for (const [name, body, says] of [
  ['a statement in a footnote', `${claim('Text[^1]')}\n\n[^1]: Trust me.`, 'no footnotes'],
  ['a statement in a block of code', '```\nTrust me.\n```', 'each statement inside <Claim'],
  ['a rule between statements', '---', 'each statement inside <Claim'],
  ['a heading inside a claim', claim('# Buy now'), 'no heading inside a <Claim>'],
  ['an underlined heading inside a claim', claim('Buy now\n======='), 'no heading inside a <Claim>'],
  ['a claim inside a claim', claim(claim('Text')), 'no <Claim> inside another'],
  [
    'a grade that is said twice',
    claim('Text', 'grade="reported" grade="official" sources="a-thread"'),
    'each attribute once',
  ],
  ['an address that becomes a link by itself', claim('www.evil.example'), 'links only to pages of this site'],
  [
    'a mail address that becomes a link by itself',
    claim('a@evil.example'),
    'links only to pages of this site',
  ],
] as const)
  test(`prose with ${name} is refused`, async () => {
    expect((await check(body)).join('\n')).toContain(says)
  })

test('what the parser of Markdown says is said, and nothing of the tools around it', async () => {
  const [problem = ''] = await check(claim('<!-- a comment -->'))
  expect(problem).toContain(`${file}:14  body: Markdown that can be read; put codes and anything with < or {`)
  expect(problem).toContain('Unexpected character `!`')
  expect(problem).not.toMatch(/esbuild|plugin|\b3:2\b/)
})
