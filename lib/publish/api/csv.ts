/**
 * Rows as CSV (RFC 4180): UTF-8 without byte order mark, CRLF, every line break inside a cell made a blank, because
 * Splunk and Sentinel read one line as one row. A cell never starts like a formula (OWASP, CSV injection).
 */
export const formatCsv = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  rows.map((cells) => `${cells.map(formatCell).join(',')}\r\n`).join('')

function formatCell(value: string | number | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value)
  const line = value.replace(/\s*[\r\n]+\s*/g, ' ')
  const safe = /^[=+\-@\t]/.test(line) ? `'${line}` : line
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
