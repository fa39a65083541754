/** How the records of a text are told apart. `delimiter` of a table: `,`, `;`, tab. */
export type TextKind = { is: 'xml' } | { is: 'json' } | { is: 'table'; delimiter: string } | { is: 'text' }

/** Told by the first characters and, for tables, by the first two rows. */
export function findTextKind(head: string): TextKind {
  const text = head.replace(/^\uFEFF/, '').trimStart()
  // `- <Event` is what Event Viewer's XML view leaves; `Record 1` stands above each event of evtx_dump.
  const body = text.replace(/^Record \d+\s+/, '').replace(/^-\s*(?=<)/, '')
  if (body.startsWith('<')) return { is: 'xml' }
  if (body.startsWith('{') || /^\[\s*[{"[\]]/.test(body.slice(0, 1000))) return { is: 'json' }
  const delimiter = findDelimiter(text)
  return delimiter ? { is: 'table', delimiter } : { is: 'text' }
}

/** A table has a short first row of at least three cells, and a second row with at least as many. */
function findDelimiter(text: string): string | undefined {
  const lines = text.split(/\r?\n/, 4).filter((line) => line !== '' && !line.startsWith('#TYPE'))
  const [header, row] = lines
  if (header === undefined) return undefined
  for (const delimiter of ['\t', ',', ';']) {
    const names = header.split(delimiter)
    if (names.length < 3 || names.some((name) => name.length > 60 || /\. \S|[.!?]$/.test(name.trim())))
      continue
    if (row === undefined || row.split(delimiter).length >= names.length) return delimiter
  }
  // Rows without a header: the provider is a cell of its own.
  return [...'\t,;'].find((d) => header.split(d).some((cell) => /^"?schannel"?$/i.test(cell.trim())))
}
