import { loadContent } from '../../lib/content/loadContent.ts'
import { toCodesFile, toTextFile } from '../../lib/content/project/codesFile.ts'
import { createEngine, type Engine } from '../../lib/search/engine.ts'

export const content = loadContent()

/** The engine as the site ships it, with codes only or with words too. */
export async function readEngine(words: 'with words' | 'codes only' = 'with words'): Promise<Engine> {
  const engine = createEngine(toCodesFile(content))
  if (words === 'with words') await engine.addText(toTextFile(content))
  return engine
}
