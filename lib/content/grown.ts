import { spawnSync } from 'node:child_process'
import { site } from '../site.ts'
import type { Problem } from './problem.ts'
import type { ReadResult } from './readContent.ts'
import { addressList } from './recorded.ts'

/**
 * The list of addresses only grows: whoever removes a page must not remove its line as well. It is compared with the
 * list on the main branch as far as git knows one; without git or without that branch there is nothing to compare.
 */
export function checkGrown(root: string, { recorded }: Pick<ReadResult, 'recorded'>): Problem[] {
  const git = spawnSync('git', ['show', `origin/${site.branch}:${addressList}`], {
    cwd: root,
    encoding: 'utf8',
  })
  if (git.status !== 0) return []
  const here = new Set(recorded.addresses)
  return git.stdout
    .split('\n')
    .filter((line) => line.startsWith('/') && !here.has(line))
    .map((line) => ({
      file: addressList,
      line: 1,
      field: 'address',
      expected: `the line ${line}, which stands in the list on the branch ${site.branch}: this list only grows. Put it back; MAINTAINING.md says how to retire a code`,
      found: 'a removed line',
    }))
}
