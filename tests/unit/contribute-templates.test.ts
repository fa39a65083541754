import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { z } from 'zod'
import { kinds } from '../../lib/codes/kind.ts'
import { schemaOf } from '../../lib/content/entry.ts'
import { exampleNames } from '../../lib/content/example.ts'
import { createEntryPlan } from '../../lib/content/newEntry.ts'
import { wordings } from '../../lib/content/schema/status.ts'
import { fileFor, readTemplate, type TemplateKind, toShortTemplate } from '../../lib/content/template.ts'
import { checkChanged } from '../fixtures/contentTree.ts'

const all: TemplateKind[] = [...kinds, 'wording']
const codes: Record<TemplateKind, string> = {
  event: '36887',
  alert: '46',
  state: '1306',
  status: '0x80090331',
  guide: 'which-client',
  wording: 'fr',
}
const schemas: Record<TemplateKind, z.ZodType> = { ...schemaOf, wording: wordings }

/** What an author would put in place of each TODO, by the words behind it. */
const answers: [RegExp, string][] = [
  [/TODO the event id in quotes[^\n]*/g, '"36888"'],
  [/TODO client, server or (?:unknown|both)/g, 'server'],
  [/TODO as the source says it[^\n]*/g, 'Windows Server 2016'],
  [/TODO the public address[^\n]*/g, 'https://forum.example/1'],
  [/TODO one of the kinds[^\n]*/g, 'forum'],
  [/TODO the symbol[^\n]*/g, 'SEC_E_ALGORITHM_MISMATCH'],
  [/TODO one of SSPI[^\n]*/g, 'SSPI'],
  [/TODO one of the five grades/g, 'reported'],
  [/TODO verbatim[^\n]*/g, 'verbatim'],
  [/TODO the name in the RFC[^\n]*/g, 'certificate_unknown'],
  [/TODO the (?:RFC )?section[^\]\n]*/g, 'rfc5246#section-7.2.2'],
  [/tls13: TODO, dtls: TODO/g, 'tls13: valid, dtls: valid'],
  [/"TODO the text with fields[^\n]*/g, '"A text with {AlertDesc}."'],
  [/TODO ([^\n,}\]]*)/g, 'Words about: no $1'],
]

const fill = (template: string): string =>
  answers.reduce((text, [open, answer]) => text.replace(open, answer), template).replaceAll(': no ', ' ')

/** Takes the "# " away from every optional field. */
const uncomment = (template: string): string => template.replace(/^# /gm, '')

for (const kind of all) {
  const file = fileFor(kind, codes[kind])
  const template = () => readTemplate(kind, codes[kind], '2026-01-02')

  test(`the template of a ${kind} fails only where the author has to say something, and says what`, async () => {
    const problems = await checkChanged({ file, to: template() })
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems) expect(problem).toContain('your words in place of this: ')
  })

  test(`the template of a ${kind} passes once it is filled in, also in its short form`, async () => {
    expect(await checkChanged({ file, to: fill(template()) })).toEqual([])
    expect(await checkChanged({ file, to: fill(toShortTemplate(template())) })).toEqual([])
  })

  test(`the template of a ${kind} with all its optional fields passes`, async () => {
    const problems = await checkChanged({ file, to: fill(uncomment(template())) })
    expect(problems.filter((problem) => !problem.includes('warning'))).toEqual([])
  })

  test(`the template of a ${kind} names every field of the schema and no other`, () => {
    const found = (text: string) =>
      [...text.matchAll(/(?:^#{0,2}\s*(?:- )?|[{,] ?)([A-Za-z0-9]+):(?= |$)/gm)].map(
        (match) => match[1] ?? '',
      )
    const names = namesOf(schemas[kind])
    const fields = template()
      .split('\n')
      .filter((line) => !line.startsWith('## '))
      .map((line) =>
        line.replace(
          /"[^"]*"|(?:text|verdict|title|why|affects|undo|TODO).*?(?=, \w+:|$)/g,
          (m) => m.split(' ')[0] ?? '',
        ),
      )
    expect([...names].filter((name) => !found(template()).includes(name))).toEqual([])
    expect(
      found(fields.join('\n')).filter(
        (name) => !names.has(name) && name !== 'Cliente' && name !== 'Servidor',
      ),
    ).toEqual([])
  })
}

test('every field of every schema has an example for messages', () => {
  const names = new Set(all.flatMap((kind) => [...namesOf(schemas[kind])]))
  expect([...names].filter((name) => !exampleNames.includes(name))).toEqual([])
})

test('CONTRIBUTING.md prints the template of a state as it is', () => {
  const manual = readFileSync('CONTRIBUTING.md', 'utf8')
  expect(manual).toContain(`\`\`\`yaml\n${readFileSync('lib/content/templates/state.mdx', 'utf8')}\`\`\``)
})

const plan = (kind: string, code: string, exists = false) =>
  createEntryPlan(kind, code, '2026-01-02', () => exists)

test('npm run new writes into the right folder and says what comes next', () => {
  const { write, say } = plan('state', '1306')
  expect(write?.file).toBe('content/states/1306.mdx')
  expect(write?.text).toContain('code: "1306"\n')
  expect(say).toContain('replace every TODO')
  expect(say).toContain('npm run check')
})

for (const [kind, code, says] of [
  ['state', '', 'npm run new -- state 1306'],
  ['thing', '1', 'Kinds: event, alert, state, status, guide, wording'],
  ['state', '../../etc', '../../etc is no state: an error state is a number'],
  ['alert', '7', '7 is no alert: an alert is a number that an RFC assigns'],
  ['event', '4625', '4625 is no event: a Schannel event id is a number from 36864 to 36928'],
  ['status', 'x', 'a status has eight hexadecimal digits'],
  ['status', '0x800903', 'a status has eight hexadecimal digits'],
  ['guide', 'A guide', 'a guide has a short name in lower case'],
  ['wording', 'german', 'a language has a tag such as de'],
] as const)
  test(`npm run new -- ${kind} ${code} begins nothing and says why`, () => {
    const { write, say, failed } = plan(kind, code)
    expect({ write, failed }).toEqual({ write: undefined, failed: true })
    expect(say).toContain(says)
  })

test('npm run new never overwrites: it says what to add to the file that is there', () => {
  expect(plan('state', '1205', true)).toEqual({
    failed: true,
    say: 'content/states/1205.mdx is there already: open it and add what you know. A new report is a new item under "sightings" and its source under "sources".',
  })
})

test('npm run new spells a status as its file name does', () => {
  expect(plan('status', '80090326').write?.file).toBe('content/statuses/0x80090326.mdx')
})

/** The names of all fields of a schema, nested ones too. */
function namesOf(schema: z.ZodType, seen = new Set<string>()): Set<string> {
  const { def } = schema as unknown as { def: Record<string, unknown> }
  const shape = 'shape' in def ? (def.shape as Record<string, z.ZodType>) : {}
  for (const [name, field] of Object.entries(shape)) {
    seen.add(name)
    namesOf(field, seen)
  }
  for (const part of ['innerType', 'element', 'in'] as const)
    if (part in def) namesOf(def[part] as z.ZodType, seen)
  return seen
}
