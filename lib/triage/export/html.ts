import {
  formatCount,
  formatKind,
  formatMany,
  formatProblem,
  formatShare,
  formatTime,
} from '../summary/words.ts'
import type { Report } from './report.ts'
import { formatNames } from './table.ts'

/** The report as a fragment that pastes well into Outlook, Teams and Jira: headings, lists and a plain table. */
export function formatHtml({ summary, triage, link, date }: Report): string {
  const cell = (text: string) => `<td>${toHtml(text)}</td>`
  const anchor = (address: string, text: string) => `<a href="${toHtml(link(address))}">${toHtml(text)}</a>`
  return [
    `<h2>Schannel events, read on ${toHtml(date.slice(0, 10))}</h2>`,
    '<ul>',
    ...summary.statements.map(
      ({ text, address }) => `<li>${toHtml(text)}${address ? ` ${anchor(address, 'More')}` : ''}</li>`,
    ),
    '</ul>',
    '<table border="1"><thead><tr>',
    ...['Events', 'Count', 'Share', 'First', 'Last', 'Computers', 'Verdict', 'Grade'].map(
      (t) => `<th>${t}</th>`,
    ),
    '</tr></thead><tbody>',
    ...summary.rows.map(({ row, known }) =>
      [
        '<tr>',
        cell(formatKind(row.kind)),
        cell(formatCount(row.count)),
        cell(row.informational ? '' : formatShare(row.count, triage.tally.failures)),
        cell(row.first === undefined ? '' : formatTime(row.first)),
        cell(row.last === undefined ? '' : formatTime(row.last)),
        cell(formatNames(row.hosts)),
        known ? `<td>${anchor(known.address, known.verdict)}</td>` : cell('no page yet'),
        cell(known?.grade ?? ''),
        '</tr>',
      ].join(''),
    ),
    '</tbody></table>',
    '<ul>',
    ...triage.files.map(
      (file) =>
        `<li>${toHtml(file.name)}: ${toHtml(file.kind || 'not read')}, ${formatMany(file.records, 'record')}, ${formatMany(file.events, 'Schannel event')}${toHtml(file.problems.map((p) => ` ${formatProblem(p)}`).join(''))}</li>`,
    ),
    '</ul>',
  ].join('\n')
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const toHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)
