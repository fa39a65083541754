import { addressOf } from '../../codes/address.ts'
import { createEngine } from '../../search/engine.ts'
import type { Problem } from '../problem.ts'
import { toCodesFile } from '../project/codesFile.ts'
import type { ReadResult } from '../readContent.ts'

/** Whoever types a code must land on its page: the box of the site is asked for each code that the content holds. */
export function checkFindable(content: ReadResult): Problem[] {
  const engine = createEngine(toCodesFile(content))
  return content.entries.flatMap((entry) => {
    if (entry.kind === 'guide') return []
    const address = addressOf(entry.kind, entry.code)
    const query =
      entry.kind === 'event' || entry.kind === 'status' ? String(entry.code) : `${entry.kind} ${entry.code}`
    const { decoded, hits } = engine.answer(query)
    const found = [
      ...decoded.flatMap((d) => [d.page?.a, ...d.second.map((page) => page.a)]),
      ...hits.map((hit) => hit.page.a),
    ]
    if (found.includes(address)) return []
    return [
      {
        file: entry.file,
        line: content.lineOf(entry.file, ['code']),
        field: 'code',
        expected: `a code that the search box finds when "${query}" is typed, for example state 1205 or 0x80090326; this one leads to ${found[0] ?? 'nothing'}. Is the number right? If it is, the box must learn to read it first: open an issue`,
        found: String(entry.code),
      },
    ]
  })
}
