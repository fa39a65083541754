import { listPages } from './pages.ts'
import type { ReadResult } from './readContent.ts'
import { fixedPages } from './rules/links.ts'
import { hashText, listProductTexts } from './rules/productTexts.ts'

/** The lines that the two lists of permanent things do not hold yet, in the order of the content. */
export function toNewRecords(content: ReadResult): { addresses: string[]; texts: string[] } {
  const addresses = new Set([...fixedPages, ...listPages(content).map((page) => page.address)])
  for (const known of content.recorded.addresses) addresses.delete(known)
  const texts = new Map(listProductTexts(content).map(({ text, file }) => [hashText(text), file]))
  for (const { hash } of content.recorded.texts) texts.delete(hash)
  return { addresses: [...addresses], texts: [...texts].map(([hash, file]) => `${hash}  ${file}`) }
}
