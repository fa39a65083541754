import type { History } from '../history.ts'
import { type PageInfo, toEntryPage } from '../pages.ts'
import type { Content } from '../readContent.ts'

/** A page that came or changed on a day. */
export type Change = { page: PageInfo; file: string; isNew: boolean }

/** Days, the newest first, each with the entries whose last change it was. Empty without history. */
export function toChanges(
  content: Content,
  history: History,
  most = 200,
): { day: string; changes: Change[] }[] {
  const dated = content.entries.flatMap((entry) => {
    const found = history.get(entry.file)
    return found ? [{ entry, ...found }] : []
  })
  const latest = dated.sort((a, b) => b.changed.localeCompare(a.changed)).slice(0, most)
  const days = new Map<string, Change[]>()
  for (const { entry, created, changed } of latest) {
    const changes = days.get(changed) ?? []
    changes.push({ page: toEntryPage(entry), file: entry.file, isNew: created === changed })
    days.set(changed, changes)
  }
  return [...days].map(([day, changes]) => ({
    day,
    changes: changes.sort(
      (a, b) => Number(b.isNew) - Number(a.isNew) || a.file.localeCompare(b.file, 'en', { numeric: true }),
    ),
  }))
}
