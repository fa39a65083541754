import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EntryPage } from '../components/EntryPage.tsx'
import { Frame } from '../components/Frame.tsx'
import { toPlainText } from '../lib/codes/inline.ts'
import type { Kind } from '../lib/codes/kind.ts'
import { compileBody } from '../lib/content/body.ts'
import { entriesOf, findEntry, loadContent } from '../lib/content/loadContent.ts'
import { toEntryPage } from '../lib/content/pages.ts'
import { pageMetadata } from './pageMetadata.ts'

/** The route of one entry of any kind: find, not found, render. */
export const entryParams = (kind: Kind) =>
  entriesOf(loadContent(), kind).map((entry) => ({ code: String(entry.code) }))

export function entryMetadata(kind: Kind, code: string): Metadata {
  const entry = findEntry(loadContent(), kind, code)
  if (!entry) return {}
  const page = toEntryPage(entry)
  return pageMetadata({
    title: kind === 'guide' ? page.name : `${page.name}: ${page.verdict}`,
    description: toPlainText(entry.meaning.text),
    address: page.address,
  })
}

export async function entryPage(kind: Kind, code: string) {
  const content = loadContent()
  const entry = findEntry(content, kind, code) ?? notFound()
  return (
    <Frame>
      <EntryPage content={content} entry={entry} body={await compileBody(entry)} />
    </Frame>
  )
}
