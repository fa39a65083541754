import { existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { checkChanged } from '../fixtures/contentTree.ts'

/** A file that each attack tries to write while the entry is checked. */
const mark = join(tmpdir(), 'schannel-reference-attack')
const code = `require('fs').writeFileSync('${mark}','x')`

const claim = (inside: string) =>
  `## Security perspective\n\n<Claim grade="reported" sources="a-blog">\n${inside}\n</Claim>\n`

const attacks: { name: string; body: string; says: string }[] = [
  { name: 'an expression in a paragraph', body: claim(`Text {${code}} text`), says: 'no braces in prose' },
  { name: 'an expression on a line of its own', body: claim(`{${code}}`), says: 'no braces in prose' },
  {
    name: 'an import',
    body: `## Security perspective\n\nimport x from 'fs'\n\n${claim('x')}`,
    says: 'no import or export',
  },
  {
    name: 'an export',
    body: `## Security perspective\n\nexport const x = ${code}\n`,
    says: 'no import or export',
  },
  {
    name: 'an expression as attribute value',
    body: `## Security perspective\n\n<Claim grade={${code}} sources="a-blog">\nText\n</Claim>\n`,
    says: 'attributes as plain text',
  },
  {
    name: 'a spread attribute',
    body: `## Security perspective\n\n<Claim {...${code}} grade="reported" sources="a-blog">\nText\n</Claim>\n`,
    says: 'attributes as plain text',
  },
  {
    name: 'an HTML element',
    body: claim('<script src="https://evil.example/x.js"></script>'),
    says: 'no component but',
  },
  { name: 'an unknown component', body: claim('<Evil />'), says: 'no component but' },
  { name: 'a fragment', body: claim('<>text</>'), says: 'no component but' },
  { name: 'an image', body: claim('![x](https://evil.example/x.png)'), says: 'no images in entries' },
  {
    name: 'a link with javascript:',
    body: claim('[x](javascript:alert(1))'),
    says: 'links only to pages of this site',
  },
  {
    name: 'a link to another host',
    body: claim('[x](https://evil.example/)'),
    says: 'links only to pages of this site',
  },
  {
    name: 'a link without scheme to another host',
    body: claim('[x](//evil.example/)'),
    says: 'links only to pages of this site',
  },
  {
    name: 'a link by reference',
    body: claim('[x][y]\n\n[y]: javascript:alert(1)'),
    says: 'links written in place',
  },
  {
    name: 'text without a claim',
    body: '## Security perspective\n\nTrust me.\n',
    says: 'each statement inside <Claim',
  },
  { name: 'a heading of one’s own', body: '## Buy this\n\n', says: 'a heading out of' },
  {
    name: 'an event handler as attribute',
    body: '## Security perspective\n\n<Claim grade="reported" sources="a-blog" onClick="alert(1)">\nText\n</Claim>\n',
    says: 'only the attributes grade and sources',
  },
]

for (const { name, body, says } of attacks) {
  test(`the gate refuses ${name} and runs nothing`, async () => {
    rmSync(mark, { force: true })
    const file = 'content/guides/noise.mdx'
    const problems = await checkChanged({
      file,
      from: 'shows: The question. }\n---\n',
      to: `shows: The question. }\n---\n\n${body}`,
    })
    expect(problems.join('\n')).toContain(`${file}:`)
    expect(problems.join('\n')).toContain(says)
    expect(existsSync(mark)).toBe(false)
  })
}

test('plain prose in claims passes the gate', async () => {
  const body = claim('A list:\n\n- `0x80090326` and [noise](/guide/noise/)\n- **more**')
  const problems = await checkChanged({
    file: 'content/states/1205.mdx',
    from: 'shows: The event with its numbers.\n---\n',
    to: `shows: The event with its numbers.\n---\n\n${body}`,
  })
  expect(problems).toEqual([])
})
