import { toPlainText } from '../codes/inline.ts'
import { listPages, toEntryPage } from './pages.ts'
import type { Content } from './readContent.ts'

/** The pages that come from these files, as Markdown: where each lies in the preview and at which address it will be. */
export function toChangedPages(content: Content, files: readonly string[]): string {
  const changed = content.entries.filter(({ file }) => files.includes(file)).map(toEntryPage)
  const codes = changed.flatMap(({ address }) => /^\/(?:state|event)\/([^/]+)\/$/.exec(address)?.[1] ?? [])
  const combinations = listPages(content).filter(
    ({ address }) =>
      address.startsWith('/event/') &&
      address.split('/').length > 4 &&
      codes.some((code) => address.split('/').includes(code)),
  )
  const rows = [...changed, ...combinations].map(
    ({ address, name, verdict, grade }) =>
      `| \`${address}\` | ${toCell(name)} | ${toCell(verdict)} | ${grade} |`,
  )
  const list =
    rows.length === 0
      ? 'No page of an entry changes.'
      : ['| page | is | says | grade |', '| --- | --- | --- | --- |', ...rows].join('\n')
  const first = changed[0]?.address ?? '/state/1205/'
  return `## Changed pages\n\n${list}\n\nThe built site is attached below as \`site\`. Unpack it and open \`download/schannel-reference.html\` by a double click: it needs no server. Put \`#\` and an address of above behind its own, such as \`#${first}\`. For the site as it will be, unpack it into the folder \`out\` of a checkout and run \`npm start\`.\n`
}

/** Text of a contributor inside a table of Markdown: no markup, no new cell. */
const toCell = (text: string): string =>
  toPlainText(text).replace(/[\\`*_{}[\]<>|#!~&@]/g, (char) => `\\${char}`)
