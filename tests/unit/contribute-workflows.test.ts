import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { parse } from 'yaml'
import { writeTree } from '../fixtures/contentTree.ts'
import { loadWorkflowParser } from '../fixtures/workflowParser.ts'

const folder = '.github/workflows'
const files = readdirSync(folder)
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8')

type Workflow = {
  on: Record<string, unknown>
  permissions: Record<string, string>
  jobs: Record<string, { permissions?: Record<string, string>; 'timeout-minutes'?: number; steps: Step[] }>
}
type Step = { uses?: string; run?: string; with?: Record<string, unknown> }

for (const name of files) {
  const workflow = parse(read(name)) as Workflow
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)

  test(`${name} is a workflow by GitHub's own parser, its expressions included`, async () => {
    const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await loadWorkflowParser()
    const { context, value } = parseWorkflow({ name, content: read(name) }, new NoOperationTraceWriter())
    expect(context.errors.getErrors().map((error) => error.message)).toEqual([])
    if (!value) throw new Error('no workflow')
    const template = await convertWorkflowTemplate(context, value)
    expect(template.errors?.map((error) => error.Message) ?? []).toEqual([])
    expect(template.jobs.length).toBe(Object.keys(workflow.jobs).length)
  })

  test(`${name} pins every action by commit hash and says its version`, () => {
    for (const line of read(name)
      .split('\n')
      .filter((line) => line.includes('uses:')))
      expect(line).toMatch(/uses: [\w.-]+\/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test(`${name} begins with read-only rights, and every job ends by itself`, () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0)
  })

  test(`${name} puts no value from outside into a script`, () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{')
  })
}

test('what builds a pull request has no secret, no write access and no token left behind', () => {
  const text = read('check.yml')
  const { on, jobs } = parse(text) as Workflow
  expect(Object.keys(on)).toEqual(['pull_request'])
  expect(text).not.toMatch(/secrets\.|github\.token|pull_request_target|write/)
  for (const job of Object.values(jobs)) {
    expect(job.permissions).toBeUndefined()
    for (const step of job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with?.['persist-credentials']).toBe(false)
  }
})

test('once a week somebody asks for known weaknesses of what ships', () => {
  const { on, jobs } = parse(read('weekly.yml')) as Workflow
  expect(Object.keys(on)).toContain('schedule')
  const runs = Object.values(jobs).flatMap((job) => job.steps.map(({ run }) => run ?? ''))
  expect(runs).toContain('npm audit --omit=dev')
})

test('problems stand on the diff once: one step of one job asks for it', () => {
  expect(read('check.yml').match(/^ +ANNOTATE: 'yes'$/gm)).toHaveLength(1)
  const root = mkdtempSync(join(tmpdir(), 'annotate-'))
  writeTree(root, [
    { file: 'content/states/1205.mdx', from: 'https://blog.example/post', to: 'https://blogs.msdn.com/x' },
  ])
  const script = [resolve('node_modules/tsx/dist/cli.mjs'), resolve('lib/content/cli/check.ts')]
  const annotations = (ANNOTATE: string) =>
    spawnSync(process.execPath, script, {
      encoding: 'utf8',
      cwd: root,
      env: { ...process.env, GITHUB_ACTIONS: 'true', ANNOTATE },
    }).stdout.match(/^::warning file=content\/states\/1205\.mdx,/gm)
  expect(annotations('')).toBeNull()
  expect(annotations('yes')).toHaveLength(1)
  rmSync(root, { recursive: true, force: true })
})

test('a job that may write runs no code of the repository', () => {
  for (const name of files) {
    const { jobs } = parse(read(name)) as Workflow
    for (const job of Object.values(jobs)) {
      if (!Object.values(job.permissions ?? {}).includes('write')) continue
      for (const { run } of job.steps) expect(run ?? '').not.toMatch(/\b(?:npm|npx|node|tsx)\b/)
    }
  }
})

test('the parser does find faults: a workflow with an unknown key and a broken expression', async () => {
  const { NoOperationTraceWriter, parseWorkflow } = await loadWorkflowParser()
  const content = `on: push\njobs:\n  a:\n    runs-on: x\n    stepz: []\n    if: $\{{ nothing.here( }}\n`
  const { context } = parseWorkflow({ name: 'broken.yml', content }, new NoOperationTraceWriter())
  expect(context.errors.getErrors().length).toBeGreaterThan(0)
})

test('CODEOWNERS names folders and files that exist', () => {
  const paths = readFileSync('.github/CODEOWNERS', 'utf8')
    .split('\n')
    .flatMap((line) => /^(\/\S+)\s+@/.exec(line)?.[1] ?? [])
  for (const path of paths) expect(() => readdirOrRead(`.${path}`), path).not.toThrow()
})

const readdirOrRead = (path: string): unknown => (path.endsWith('/') ? readdirSync(path) : readFileSync(path))
