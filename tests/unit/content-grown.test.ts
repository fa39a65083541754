import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { checkGrown } from '../../lib/content/grown.ts'
import { formatAnnotation } from '../../lib/content/problem.ts'
import { readContent } from '../../lib/content/readContent.ts'
import { toNewRecords } from '../../lib/content/toNewRecords.ts'
import { writeTree } from '../fixtures/contentTree.ts'

function inTree(use: (root: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'grown-'))
  try {
    writeTree(root)
    use(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

test('a line taken from the list of addresses is missed, because the main branch still has it', () => {
  inTree((root) => {
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { cwd: root })
    git('init', '-q')
    git('add', '-A')
    git('commit', '-q', '--no-gpg-sign', '-m', 'x')
    git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    expect(checkGrown(root, readContent(root))).toEqual([])
    writeFileSync(join(root, 'content/addresses.txt'), '/state/1205/\n/alert/40/\n')
    expect(checkGrown(root, readContent(root))).toEqual([
      {
        file: 'content/addresses.txt',
        line: 1,
        field: 'address',
        expected:
          'the line /guide/noise/, which stands in the list on the branch main: this list only grows. Put it back; MAINTAINING.md says how to retire a code',
        found: 'a removed line',
      },
    ])
  })
})

test('without git the list is not compared, and nothing is wrong', () => {
  inTree((root) => expect(checkGrown(root, readContent(root))).toEqual([]))
})

test('what is recorded once is not recorded again', () => {
  inTree((root) => {
    const { addresses, texts } = toNewRecords(readContent(root))
    expect(addresses).toContain('/event/36888/40/1205/')
    expect(addresses).not.toContain('/state/1205/')
    expect(texts.map((line) => line.slice(66))).toEqual([
      'content/statuses/0x80090326.mdx',
      'content/peers/go.yaml',
    ])
  })
})

test('a problem stands on the diff, and nothing in it can be a command of the runner', () => {
  expect(
    formatAnnotation({
      file: 'content/states/a,b:c.mdx',
      line: 7,
      field: 'meaning.grade',
      expected: 'one of 100%\n::set-env name=X::evil',
      found: 'x',
    }),
  ).toBe(
    '::error file=content/states/a%2Cb%3Ac.mdx,line=7,title=meaning.grade::one of 100%25%0A::set-env name=X::evil (found "x")',
  )
  expect(formatAnnotation({ file: 'a', line: 1, field: 'b', expected: 'c', level: 'warning' })).toBe(
    '::warning file=a,line=1,title=b::c',
  )
})
