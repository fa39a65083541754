import { spawnSync } from 'node:child_process'
import { toChangedPages } from '../changedPages.ts'
import { readContent } from '../readContent.ts'

/** `changed.ts <commit>`: the pages that a pull request changes, as Markdown for the summary of its check. */
const base = process.argv[2] ?? 'origin/main'
const git = spawnSync('git', ['diff', '--name-only', '-z', `${base}...HEAD`, '--', 'content'], {
  encoding: 'utf8',
})
const files = git.status === 0 ? git.stdout.split('\0').filter(Boolean) : []
console.log(toChangedPages(readContent(process.cwd()), files))
