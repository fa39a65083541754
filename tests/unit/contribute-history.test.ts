import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { parseLog, readLog } from '../../lib/content/history.ts'

/** A repository of its own, with a clock of its own. */
function inRepository(use: (root: string, commit: (day: string) => void) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'history-'))
  const git = (args: string[], day = '2026-01-01') =>
    spawnSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_AUTHOR_NAME: 'A',
        GIT_AUTHOR_EMAIL: 'a@b.example',
        GIT_COMMITTER_NAME: 'A',
        GIT_COMMITTER_EMAIL: 'a@b.example',
        GIT_AUTHOR_DATE: `${day}T12:00:00Z`,
        GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
        GIT_CONFIG_GLOBAL: join(root, 'none'),
      },
    })
  mkdirSync(join(root, 'content/states'), { recursive: true })
  git(['init', '-q', '-b', 'main'])
  try {
    use(root, (day) => {
      git(['add', '-A'])
      git(['commit', '-q', '--no-gpg-sign', '-m', 'x'], day)
    })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const text = 'a line\n'.repeat(20)

test('an entry shows when it came and when it last changed, under the name it has now', () => {
  inRepository((root, commit) => {
    const file = (name: string) => join(root, 'content/states', name)
    writeFileSync(file('1205.mdx'), text)
    commit('2026-02-01')
    writeFileSync(file('1206.mdx'), `other ${text}`)
    writeFileSync(join(root, 'README.md'), 'x')
    commit('2026-03-01')
    writeFileSync(file('1205.mdx'), `${text}more\n`)
    commit('2026-04-01')
    renameSync(file('1206.mdx'), file('ä b.mdx'))
    commit('2026-05-01')
    expect(Object.fromEntries(parseLog(readLog(root)))).toEqual({
      'content/states/1205.mdx': { created: '2026-02-01', changed: '2026-04-01' },
      'content/states/ä b.mdx': { created: '2026-03-01', changed: '2026-05-01' },
    })
  })
})

test('without a repository there is no history and no error', () => {
  const root = mkdtempSync(join(tmpdir(), 'no-history-'))
  expect(parseLog(readLog(root)).size).toBe(0)
  rmSync(root, { recursive: true })
})

test('a shallow clone has no history, because its oldest commit would pass for the creation of everything', () => {
  inRepository((root, commit) => {
    writeFileSync(join(root, 'content/states/1205.mdx'), text)
    commit('2026-02-01')
    writeFileSync(join(root, 'content/states/1205.mdx'), `${text}x`)
    commit('2026-03-01')
    const clone = join(root, 'clone')
    spawnSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone])
    expect(readLog(clone)).toBeUndefined()
    expect(parseLog(undefined).size).toBe(0)
  })
})
