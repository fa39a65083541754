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

/** Rows that fit into a ticket. */
const mostRows = 30

/** The report for a ticket: summary, table, files. GitHub-flavoured Markdown, which Jira and ServiceNow read too. */
export function formatMarkdown({ summary, triage, link, date }: Report): string {
  const rows = summary.rows.slice(0, mostRows)
  const more = summary.rows.length - rows.length
  return [
    `## Schannel events, read on ${date.slice(0, 10)}`,
    ...summary.statements.map(
      ({ text, address }) => `- ${toText(text)}${address ? ` ${link(address)}` : ''}`,
    ),
    '',
    '| Events | Count | Share | First | Last | Computers | Verdict | Grade |',
    '| --- | ---: | ---: | --- | --- | --- | --- | --- |',
    ...rows.map(({ row, known }) =>
      [
        '',
        formatKind(row.kind),
        formatCount(row.count),
        row.informational ? '' : formatShare(row.count, triage.tally.failures),
        row.first === undefined ? '' : formatTime(row.first),
        row.last === undefined ? '' : formatTime(row.last),
        formatNames(row.hosts),
        known ? `[${toText(known.verdict)}](${link(known.address)})` : 'no page yet',
        known?.grade ?? '',
        '',
      ]
        .map((cell, i) => (i === 7 || !cell ? cell : toText(cell)))
        .join(' | ')
        .trim(),
    ),
    ...(more > 0 ? ['', `And ${more} more kinds.`] : []),
    '',
    ...triage.files.map(
      (file) =>
        `- ${toText(file.name)}: ${toText(file.kind || 'not read')}, ${formatMany(file.records, 'record')}, ${formatMany(file.events, 'Schannel event')}${file.problems.length ? `; ${file.problems.map((p) => toText(formatProblem(p))).join(' ')}` : ''}`,
    ),
    '',
  ].join('\n')
}

/** What is text stays text: names from a log may hold anything. */
const toText = (text: string): string =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_[\]<>|#!~]/g, (mark) => (mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : `\\${mark}`))
