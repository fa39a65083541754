import { spawnSync } from 'node:child_process'

/** When a file came and when it last changed: days such as 2026-11-23, in UTC. */
export type FileHistory = { created: string; changed: string }

/** Path from the repository's root → its history. Empty where there is none to read. */
export type History = ReadonlyMap<string, FileHistory>

let kept: History | undefined

/**
 * The history of every content file, from one pass over `git log`. Without git, without a repository, and in a shallow
 * clone (whose oldest commit would pass for the creation of everything) it is empty and nothing is wrong.
 */
export function readHistory(root = process.cwd()): History {
  kept ??= parseLog(readLog(root))
  return kept
}

/** `git log` of the content, newest first, with status letters; undefined when there is no complete history. */
export function readLog(root: string): string | undefined {
  const git = (args: string[]) =>
    spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
  const shallow = git(['rev-parse', '--is-shallow-repository'])
  if (shallow.status !== 0 || shallow.stdout.trim() !== 'false') return undefined
  const log = git([
    '-c',
    'core.quotePath=false',
    'log',
    '--no-merges',
    '-M',
    '--name-status',
    '-z',
    '--format=%x01%ct',
    '--',
    'content',
  ])
  return log.status === 0 ? log.stdout : undefined
}

/** The log, newest commit first → history of each file under its present name. A renamed file keeps its beginning. */
export function parseLog(log: string | undefined): History {
  const history = new Map<string, FileHistory>()
  const nowCalled = new Map<string, string>()
  for (const commit of (log ?? '').split('\u0001').slice(1)) {
    const [seconds = '', ...fields] = commit.split('\0')
    const day = toDay(Number.parseInt(seconds, 10))
    for (let i = 0; i < fields.length; ) {
      const status = (fields[i] ?? '').trim()
      i++
      if (status === '') continue
      const before = fields[i] ?? ''
      i++
      if (!/^[AMRCDT]/.test(status)) continue
      const after = /^[RC]/.test(status) ? (fields[i++] ?? '') : before
      const name = nowCalled.get(after) ?? after
      if (status.startsWith('R')) nowCalled.set(before, name)
      const known = history.get(name)
      // A removal that is older than an addition ends an earlier life of the same address; its beginning still counts.
      history.set(name, { created: day, changed: known?.changed ?? day })
    }
  }
  return history
}

const toDay = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10)
