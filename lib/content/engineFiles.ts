import { createHash } from 'node:crypto'
import { href } from '../site.ts'
import { perContent } from './perContent.ts'
import { toCodesFile, toTextFile } from './project/codesFile.ts'

/** The two files of the engine as they are published, named by what they hold: a new content is a new address. */
export const engineAssets = perContent((content) => {
  const codes = JSON.stringify(toCodesFile(content))
  const text = JSON.stringify(toTextFile(content))
  return {
    codes: { name: `codes-${hash(codes)}.json`, json: codes },
    text: { name: `text-${hash(text)}.json`, json: text },
  }
})

/** Their addresses, base path included. */
export const engineFiles = perContent((content) => {
  const { codes, text } = engineAssets(content)
  return { codes: href(`/engine/${codes.name}`), text: href(`/engine/${text.name}`) }
})

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10)
