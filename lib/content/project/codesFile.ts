import { toPlainText } from '../../codes/inline.ts'
import { foldPeers } from '../../decode/foldPeers.ts'
import { toKnowledge } from '../../decode/toKnowledge.ts'
import { separator } from '../../search/passages.ts'
import type { CodesFile, TextFile } from '../../search/records.ts'
import type { Entry } from '../entry.ts'
import { listFirstChecks } from '../firstCheck.ts'
import { entriesOf } from '../loadContent.ts'
import { listPages, toEntryPage } from '../pages.ts'
import { perContent } from '../perContent.ts'

/** The first file of the box: every page's name and verdict, and what the decoder knows. */
export const toCodesFile = perContent(
  (content): CodesFile => ({
    pages: listPages(content).map((page) => ({
      a: page.address,
      n: page.name,
      v: page.verdict,
      g: page.grade,
    })),
    knowledge: toKnowledge({
      events: entriesOf(content, 'event'),
      alerts: entriesOf(content, 'alert'),
      states: entriesOf(content, 'state'),
      statuses: [...entriesOf(content, 'status'), ...content.statusTable],
      wordings: content.wordings,
    }),
  }),
)

/** The second file: words of every entry, what other stacks print, synonyms. */
export const toTextFile = perContent(
  (content): TextFile => ({
    records: content.entries.map((entry) => ({
      a: toEntryPage(entry).address,
      words: [...entry.words, ...ownWords(entry)].filter(Boolean).join(separator),
      text: [toPlainText(entry.meaning.text), ...headings(entry)].join(separator),
    })),
    peers: foldPeers(content.peers),
    synonyms: content.synonyms,
    checks: listFirstChecks(content),
  }),
)

function ownWords(entry: Entry): string[] {
  switch (entry.kind) {
    case 'alert':
      return [entry.schannel.constant ?? '']
    case 'event':
      return [entry.title]
    case 'state':
      return [entry.name?.text ?? '']
    case 'status':
    case 'guide':
      return []
  }
}

/** Titles of the steps and tables of a guide: the words under which people look for it. */
const headings = (entry: Entry): string[] =>
  entry.kind === 'guide'
    ? [...entry.steps.map((step) => step.title), ...entry.tables.map((table) => table.title)]
    : entry.causes.map((cause) => toPlainText(cause.text))
