import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderOf, type Kind, kinds } from '../codes/kind.ts'
import type { Problem } from './problem.ts'

/** Larger files are refused before they are parsed: no entry needs this, a bomb does. Bytes. */
const maxBytes = 1_000_000

/** Letters, digits, dots and hyphens: what every file system keeps and nobody can mistake for something else. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9.-]*$/

/** Names that Windows keeps for devices, with any ending: a checkout there would fail. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** A file name that each folder would take, for messages. */
const exampleName: Record<string, string> = {
  alerts: '40.mdx',
  events: '36888.mdx',
  guides: 'which-client.mdx',
  peers: 'openssl-3-5-s-client.yaml',
  states: '1205.mdx',
  statuses: '0x80090326.mdx',
  wordings: 'de.yaml',
}

const folders = [...kinds.map((kind: Kind) => folderOf[kind]), 'wordings', 'peers']
const files = [
  'LICENSE.md',
  'statuses.yaml',
  'synonyms.yaml',
  'redirects.yaml',
  'addresses.txt',
  'product-texts.txt',
]

/** Everything directly under `content/` is known; a stray file is a problem, not a surprise. */
export function checkTopFolder(root: string): Problem[] {
  const known = [...folders, ...files]
  return readdirSync(join(root, 'content'))
    .filter((name) => !known.includes(name) && !isHidden(name))
    .map((name) => ({
      file: `content/${name}`,
      line: 1,
      field: 'file',
      expected: `a file in one of the folders ${folders.join(', ')}, for example content/states/1205.mdx`,
      found: name,
    }))
}

/** File names in a content folder, in a stable order. What is not an entry of that folder is reported and left out. */
export function listContentFiles(
  root: string,
  folder: string,
  ending: string,
  problems: Problem[],
): string[] {
  // Git keeps no empty folders: the last entry of a kind may be gone.
  const stat = lstatSync(join(root, 'content', folder), { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) {
    const expected = `a plain folder, no symbolic link, with files such as ${exampleName[folder] ?? '40.mdx'}`
    problems.push({ file: `content/${folder}`, line: 1, field: 'file', expected, found: 'a link' })
    return []
  }
  const seen = new Map<string, string>()
  return readdirSync(join(root, 'content', folder))
    .filter((name) => !isHidden(name))
    .sort()
    .filter((name) => {
      const same = seen.get(name.toLowerCase())
      seen.set(name.toLowerCase(), name)
      const expected = checkName(folder, name, ending, same)
      if (expected)
        problems.push({ file: `content/${folder}/${name}`, line: 1, field: 'file', expected, found: name })
      return expected === undefined
    })
}

const isHidden = (name: string): boolean => name === '.gitkeep' || name === '.DS_Store'

function checkName(
  folder: string,
  name: string,
  ending: string,
  same: string | undefined,
): string | undefined {
  const example = exampleName[folder] ?? '40.mdx'
  if (!name.endsWith(ending))
    return `only files that end in ${ending} lie in content/${folder}, for example ${example}`
  if (!plainName.test(name))
    return `a file name of plain letters, digits, dots and hyphens, for example ${example}`
  if (deviceName.test(name))
    return `a file name that Windows can store (${name} is a device there), for example ${example}`
  if (same)
    return `one file for each code: ${same} differs only in upper and lower case, which Windows and macOS take for the same file: keep one, for example ${same}`
  return undefined
}

/**
 * The text of one content file, or undefined with a problem: a link to elsewhere, a folder, a file too large to be an
 * entry, or one that is not UTF-8 text. Nothing of such a file is printed.
 */
export function readContentFile(root: string, file: string, problems: Problem[]): string | undefined {
  const refuse = (expected: string, found: string): undefined => {
    problems.push({ file, line: 1, field: 'file', expected, found })
  }
  const stat = lstatSync(join(root, file), { throwIfNoEntry: false })
  if (!stat) return refuse('this file; take it from the main branch', 'no such file')
  if (!stat.isFile())
    return refuse('a plain file, no symbolic link and no folder', stat.isDirectory() ? 'a folder' : 'a link')
  if (stat.size > maxBytes) return refuse(`a file of at most ${maxBytes / 1000} kB`, `${stat.size} bytes`)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(root, file)))
    return text.includes('\0') ? refuse('text', 'a zero byte') : text.replace(/\r\n?/g, '\n')
  } catch {
    return refuse('text in UTF-8; in Notepad choose the encoding UTF-8 when you save', 'another encoding')
  }
}
