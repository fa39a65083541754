import type { Report } from './report.ts'
import { columns } from './table.ts'

/** The tally as CSV (RFC 4180) with a byte order mark, so that Excel reads it as UTF-8. */
export const formatCsv = ({ summary, triage, link }: Report): string =>
  `\uFEFF${[
    [...columns.map((column) => column.title), 'link'],
    ...summary.rows.map((row) => [
      ...columns.map((column) => column.of(row, triage.tally.failures)),
      row.known ? link(row.known.address) : '',
    ]),
  ]
    .map((cells) => cells.map(formatCell).join(','))
    .join('\r\n')}\r\n`

/** A cell that starts like a formula is text to a spreadsheet only behind an apostrophe (OWASP, CSV injection). */
function formatCell(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ')
  const safe = /^[=+\-@\t]/.test(line) ? `'${line}` : line
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
