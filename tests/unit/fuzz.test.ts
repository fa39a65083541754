import { mkdtempSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { AnswerPanel } from '../../components/client/AnswerPanel.tsx'
import { parsePath } from '../../lib/codes/parsePath.ts'
import { parseFrontMatter, parseYaml } from '../../lib/content/frontMatter.ts'
import { toCodesFile, toTextFile } from '../../lib/content/project/codesFile.ts'
import { createFileServer } from '../../lib/publish/serve.ts'
import { createEngine } from '../../lib/search/engine.ts'
import { formatFragment, parseFragment } from '../../lib/search/fragment.ts'
import { newIssue } from '../../lib/site.ts'
import { hostile } from '../fixtures/hostile.ts'
import { content } from './knowledge.ts'

/** The suite fuzzes for seconds; `npm run test:long` for ten minutes each. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 6)
/** Milliseconds that no short input may need, on a busy machine. */
const slowest = 1500
const run = (property: fc.IPropertyWithHooks<[string]>) =>
  fc.assert(property, {
    seed: 20141014,
    numRuns: 1e7,
    interruptAfterTimeLimit: seconds * 1000,
    markInterruptAsFailure: false,
  })
test.setTimeout((seconds + 40) * 1000)

const engine = createEngine(toCodesFile(content))
test.beforeAll(() => engine.addText(toTextFile(content)))

/** What people paste, cut to pieces and put together wrongly, with what attackers paste between. */
const pieces = [
  ...hostile,
  'The following fatal alert was generated: 40. The internal error state is 1205.',
  'The following fatal alert was received: ',
  '36888',
  '36874',
  '40',
  '1205',
  '0x80090326',
  '-2146893018',
  'SEC_E_ILLEGAL_MESSAGE',
  'handshake failure',
  'error state',
  'alert number',
  "<Event><System><Provider Name='Schannel'/>",
  '<EventID>',
  "<Data Name='AlertDesc'>",
  '</Data>',
  '{"Id":',
  '"Message":"',
  '"}',
  ',',
  '\n',
  '\t',
  ' ',
  ': ',
  '"',
  '\\',
  '\u00a0',
  'é',
  '警告',
  'Ошибка',
]
const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), {
        maxLength: 24,
      })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 6 }) },
)

/** What no input may ever change. */
const prototypes = () =>
  [Object.prototype, Array.prototype, String.prototype, Function.prototype].map(
    (one) => Reflect.ownKeys(one).length,
  )
const untouched = prototypes()

/** An answer as the page shows it: no element, no address and no attribute comes from the input. */
function checkAnswer(query: string): void {
  const began = performance.now()
  const answer = engine.answer(query)
  const fragment = formatFragment(answer)
  expect(performance.now() - began, JSON.stringify(query)).toBeLessThan(slowest)
  if (answer.decoded.length > 0) {
    expect(decodeURIComponent(fragment.slice(3)), query).toMatch(/^(?:[\dA-Fx \n]|alert|error state)*$/)
  } else {
    expect(fragment.length).toBeLessThan(1000)
  }
  const html = renderToStaticMarkup(
    createElement(AnswerPanel, { answer, base: '', raw: query, report: newIssue }),
  )
  expect(html, query).not.toMatch(/<(?:script|img|svg|iframe|object|embed|style|link|base|form)\b/i)
  expect(html.replace(/"[^"]*"/g, '""'), query).not.toMatch(/<[^>]* on\w+=/i)
  for (const [, address] of html.matchAll(/ href="([^"]*)"/g))
    expect(address, query).toMatch(/^(?:\/(?!\/)|https:\/\/github\.com\/)/)
  expect(prototypes()).toEqual(untouched)
}

for (const query of hostile) {
  test(`answered without harm: ${JSON.stringify(query.slice(0, 50))}`, () => checkAnswer(query))
}

test('the box: any text is answered in time, shows no markup of its own and writes only codes to the address', () => {
  run(fc.property(text, checkAnswer))
})

test('the fragment: any is read, and what we write reads as what it was', () => {
  run(
    fc.property(text, (input) => {
      expect(typeof parseFragment(`#q=${input}`)).toBe('string')
      expect(typeof parseFragment(input)).toBe('string')
      const answer = engine.answer(input.slice(0, 200))
      const fragment = formatFragment(answer)
      if (answer.decoded.length > 0) {
        // A number that its event does not print falls off when it stands alone; then the address stays what it is.
        const again = formatFragment(engine.answer(parseFragment(fragment)))
        expect(formatFragment(engine.answer(parseFragment(again))), JSON.stringify(input)).toBe(again)
      }
    }),
  )
})

test('the path of the 404 page: whatever it is, an address of ours or none comes out', () => {
  run(
    fc.property(
      fc.oneof(
        text,
        fc
          .array(
            fc.constantFrom(
              'event',
              'state',
              'alert',
              'status',
              'guide',
              '36888',
              '40',
              '1205',
              '0x8009030D',
              '..',
              '%2e',
              '__proto__',
              'javascript:',
              '//x.example',
              '\\',
              '-1',
              '1e3',
            ),
            { maxLength: 6 },
          )
          .map((parts) => `/${parts.join('/')}`),
      ),
      (path) => {
        const address = parsePath(path)?.address
        if (address !== undefined)
          expect(address, path).toMatch(/^\/(?:event|state|alert|status|guide)\/[^\s"'<>]*$/)
        if (address !== undefined) expect(address.startsWith('//'), path).toBe(false)
      },
    ),
  )
})

const front = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '---\n',
        'title: x\n',
        'code: "40"\n',
        '  - a: b\n',
        '&a [*a]',
        '*a',
        '!!js/function x',
        '<<: *a',
        '? ',
        ': ',
        '| \n',
        '>-\n',
        '{',
        '}',
        '[',
        ']',
        '"',
        "'",
        '\t',
        '__proto__: {polluted: 1}\n',
        'constructor:\n',
        '\u202e',
        '# ',
        '%YAML 1.1\n',
      ),
      fc.string({ unit: 'binary', maxLength: 10 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

test('front matter: any text ends in data or in problems, never in an error, and changes no prototype', () => {
  run(
    fc.property(front, (input) => {
      for (const read of [
        () => parseFrontMatter('x.mdx', `---\n${input}\n---\n`),
        () => parseYaml('x.yaml', input),
      ]) {
        const began = performance.now()
        const { data, problems } = read()
        expect(data !== undefined || problems.length > 0 || input.trim() === '' || data === undefined).toBe(
          true,
        )
        expect(performance.now() - began).toBeLessThan(slowest)
      }
      expect(prototypes()).toEqual(untouched)
    }),
  )
})

test('a bomb in front matter is refused before it is unfolded', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghij'
      .split('')
      .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`),
  ].join('\n')
  expect(parseYaml('x.yaml', bomb).problems.length).toBeGreaterThan(0)
  expect(parseYaml('x.yaml', bomb).data).toBeUndefined()
  const began = performance.now()
  parseYaml('x.yaml', '['.repeat(5000))
  parseYaml('x.yaml', '- '.repeat(5000))
  expect(performance.now() - began).toBeLessThan(10_000)
})

test('the file server gives out nothing beside its folder and redirects to no other host', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'))
  const inside = mkdtempSync(join(folder, 'out-'))
  writeFileSync(join(folder, 'secret.txt'), 'SECRET')
  writeFileSync(`${inside}-secret.txt`, 'SECRET')
  writeFileSync(join(inside, '404.html'), 'nothing here')
  writeFileSync(join(inside, 'index.html'), 'home')
  const server = createFileServer(inside)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  // A raw connection: fetch would tidy the path up before it is sent.
  const ask = (path: string) =>
    new Promise<string>((done, fail) => {
      let answer = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.0\r\n\r\n`))
      socket.on('data', (part) => {
        answer += part
      })
      socket.on('end', () => done(answer))
      socket.on('error', fail)
    })
  const name = inside.split('/').at(-1) ?? ''
  try {
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/..%5csecret.txt',
      `/../${name}-secret.txt`,
      '//..//secret.txt',
      '/%00',
      '/index.html%00.txt',
      '/%',
      '/./../secret.txt',
      '//other.example/..',
      '//',
    ]) {
      const answer = await ask(path)
      expect(answer, path).toMatch(/^HTTP\/1\.1 (?:200|301|404) /)
      expect(answer, path).not.toContain('SECRET')
      expect(answer, path).not.toMatch(/location: (?:\/\/|https?:)/i)
    }
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
