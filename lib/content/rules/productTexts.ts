import { createHash } from 'node:crypto'
import type { Problem } from '../problem.ts'
import type { ReadResult } from '../readContent.ts'
import { textList } from '../recorded.ts'

/** A text of a product as it stands in the content: never edited, so that a search for it finds it. */
export type ProductText = { text: string; file: string; path: (string | number)[] }

export const hashText = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Every verbatim text: wordings of events, messages of statuses, texts in other languages, strings of other programs. */
export function listProductTexts({
  entries,
  statusTable,
  wordings,
  peers,
  files,
}: ReadResult): ProductText[] {
  return [
    ...entries.flatMap((entry): ProductText[] => {
      const { file } = entry
      if (entry.kind === 'status') return [{ text: entry.message, file, path: ['message'] }]
      if (entry.kind !== 'event') return []
      return entry.wordings.flatMap((wording, i) =>
        wording.known === 'verbatim' && wording.text
          ? [{ text: wording.text, file, path: ['wordings', i, 'text'] }]
          : [],
      )
    }),
    ...statusTable.flatMap((row, i) =>
      row.message ? [{ text: row.message, file: 'content/statuses.yaml', path: [i, 'message'] }] : [],
    ),
    ...wordings.flatMap((language) =>
      (['events', 'statuses'] as const).flatMap((part) =>
        language[part].flatMap((wording, i) =>
          wording.known === 'verbatim'
            ? [{ text: wording.text, file: files.get(language) ?? '', path: [part, i, 'text'] }]
            : [],
        ),
      ),
    ),
    ...peers.flatMap((stack) =>
      stack.strings.map(({ text }, i) => ({
        text,
        file: files.get(stack) ?? '',
        path: ['strings', i, 'text'],
      })),
    ),
  ]
}

/** A product text may be added at any time. One that readers have seen is not changed in passing. */
export function checkProductTexts(content: ReadResult): Problem[] {
  const present = new Map(listProductTexts(content).map((product) => [hashText(product.text), product]))
  const recorded = new Set(content.recorded.texts.map(({ hash }) => hash))
  return content.recorded.texts.flatMap(({ hash, file, line }) => {
    if (present.has(hash) || content.unreadable.has(file)) return []
    const changed = [...present].find(([now, product]) => product.file === file && !recorded.has(now))?.[1]
    return [
      {
        file: changed ? file : textList,
        line: changed ? content.lineOf(file, changed.path) : line,
        field: changed ? 'text' : 'line',
        expected: `every product text of ${file} as it was, letter by letter, because people search for it. Put the old text back and add the new one beside it; if the old one was never logged by a product, remove line ${line} of ${textList} and say in the pull request what shows it`,
        ...(changed ? { found: changed.text } : {}),
      },
    ]
  })
}
