import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { checkEverything } from '../../lib/content/checkContent.ts'
import { listCombinations } from '../../lib/content/combinations.ts'
import { formatProblem } from '../../lib/content/problem.ts'
import { toCodesFile } from '../../lib/content/project/codesFile.ts'
import { type ReadResult, readContent } from '../../lib/content/readContent.ts'
import { createEngine } from '../../lib/search/engine.ts'

/** The three worked examples of the manual, as they are printed there. */
const [report = '', newState = '', german = ''] = [
  ...(readFileSync('CONTRIBUTING.md', 'utf8')
    .split('## Three worked examples')[1]
    ?.split('## The manual')[0]
    ?.matchAll(/```yaml\n([\s\S]*?)```/g) ?? []),
].map((match) => match[1] ?? '')

type Edit = (root: string) => void

/** A newcomer changes one file of a copy of the real content; the result is what the check and the site make of it. */
async function contribute(edit: Edit): Promise<{ errors: string[]; content: ReadResult }> {
  const root = mkdtempSync(join(tmpdir(), 'newcomer-'))
  try {
    cpSync('content', join(root, 'content'), { recursive: true })
    edit(root)
    const content = readContent(root)
    const problems = await checkEverything(content)
    return { errors: problems.filter((p) => p.level !== 'warning').map(formatProblem), content }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function edit(root: string, file: string, change: (text: string) => string): void {
  const path = join(root, file)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(path, after)
}

const part = (yaml: string, name: string) => yaml.split(`${name}:\n`)[1]?.split(/\n(?=\w)/)[0] ?? ''

const answer = (content: ReadResult, query: string) => createEngine(toCodesFile(content)).answer(query)

test('a new state takes one file: its page and its combination exist, and the box finds it', async () => {
  const { errors, content } = await contribute((root) =>
    writeFileSync(join(root, 'content/states/1306.mdx'), `---\n${newState}---\n`),
  )
  expect(errors).toEqual([])
  expect(answer(content, '1306').decoded[0]?.page?.a).toBe('/state/1306/')
  expect(listCombinations(content).map(({ address }) => address)).toContain('/event/36888/46/1306/')
  const line = 'The following fatal alert was generated: 46. The internal error state is 1306.'
  expect(answer(content, line).decoded[0]?.page?.a).toBe('/event/36888/46/1306/')
})

test('one more report of a known state takes one file and is counted', async () => {
  const count = (content: ReadResult) =>
    listCombinations(content).find(({ address }) => address === '/event/36888/40/1205/')?.sightings.length ??
    0
  const before = count(readContent('.'))
  const { errors, content } = await contribute((root) =>
    edit(root, 'content/states/1205.mdx', (text) =>
      text
        .replace('\nsightings:\n', `\nsightings:\n${part(report, 'sightings')}\n`)
        .replace('\nsources:\n', `\nsources:\n${part(report, 'sources').trimEnd()}\n`),
    ),
  )
  expect(errors).toEqual([])
  expect(count(content)).toBe(before + 1)
})

test('a text in German takes one file, and the box reads the line in a paste', async () => {
  const text = part(german, 'events').replace(
    /text: .*/,
    'text: "Ein Probetext für diesen Test nennt die Warnung {AlertDesc} und keinen Zustand."',
  )
  const { errors, content } = await contribute((root) =>
    edit(root, 'content/wordings/de.yaml', (before) =>
      before.replace('\nevents:\n', `\nevents:\n${text}\n`.replace(/\n\n$/, '\n')),
    ),
  )
  expect(errors).toEqual([])
  const paste = 'Ein Probetext für diesen Test nennt die Warnung 46 und keinen Zustand.'
  expect(answer(content, paste).decoded[0]?.observation).toMatchObject({
    event: 36887,
    alert: 46,
    language: 'de',
  })
  expect(answer(content, paste).decoded[0]?.page?.a).toBe('/event/36887/46/')
})

test('a correction takes one file, and the box says it', async () => {
  const { errors, content } = await contribute((root) =>
    edit(root, 'content/states/1207.mdx', (text) =>
      text.replace(/^verdict: .*$/m, 'verdict: Seen, but nobody has shown what it names'),
    ),
  )
  expect(errors).toEqual([])
  expect(answer(content, 'state 1207').decoded[0]?.page?.v).toBe('Seen, but nobody has shown what it names')
})

test('a page that is taken away fails with the sentence that says how to retire a code', async () => {
  const { errors } = await contribute((root) => {
    edit(root, 'content/addresses.txt', (text) =>
      text.includes('/state/252/\n') ? `${text}\n` : `${text}/state/252/\n`,
    )
    rmSync(join(root, 'content/states/252.mdx'))
  })
  expect(errors.join('\n')).toContain(
    'To retire a code, put its file back and let verdict and meaning say why',
  )
  expect(errors.join('\n')).toContain(
    'add to content/redirects.yaml: - { from: /state/252/, to: /state/1205/',
  )
})
