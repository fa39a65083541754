import { useState } from 'react'
import { formatCsv } from '../../../lib/triage/export/csv.ts'
import { formatHtml } from '../../../lib/triage/export/html.ts'
import { formatJson } from '../../../lib/triage/export/json.ts'
import { codesAddress } from '../../../lib/triage/export/link.ts'
import { formatMarkdown } from '../../../lib/triage/export/markdown.ts'
import { createMask, findNames, noMask } from '../../../lib/triage/export/mask.ts'
import { maskReport, type Report } from '../../../lib/triage/export/report.ts'
import { formatCount, formatMany } from '../../../lib/triage/summary/words.ts'
import type { Triage } from '../../../lib/triage/triage.ts'
import { type Copied, writeClipboard } from '../writeClipboard.ts'
import type { ResultProps } from './Result.tsx'

/** The result for a ticket, a spreadsheet or a script. Names are masked unless somebody switches that off. */
export function TakeAway({ triage, summary, base, origin, readLines, cancel }: ResultProps) {
  const [masked, setMasked] = useState(true)
  const [listing, setListing] = useState(false)
  const [said, setSaid] = useState('')
  const link = (address: string) => origin + base + address
  const report = (): Report =>
    maskReport({ triage, summary, link, date: new Date().toISOString() }, masked ? createMask() : noMask)
  const copy = async (name: string, copied: Copied) => {
    const done = await writeClipboard(copied)
    setSaid(
      done
        ? `${name} copied${masked ? ', names masked' : ', with names'}.`
        : 'Your browser did not allow copying. Download a file instead.',
    )
  }
  const lines = async () => {
    setListing(true)
    setSaid('Reading everything once more…')
    try {
      const read = await readLines(masked ? findNames(summary.rows) : undefined, (share) => {
        // In tens: a screen reader speaks each of them.
        setSaid(`Reading everything once more: ${10 * Math.floor(10 * share)} %`)
      })
      if (read) save('schannel-events.jsonl', read.file)
      setSaid(read ? saved(read.events, triage) : 'Stopped; nothing was saved.')
    } catch {
      setSaid('The second reading failed. Choose the files again.')
    }
    setListing(false)
  }
  const buttons: [string, () => void][] = [
    ['Copy as Markdown', () => copy('Markdown', { text: formatMarkdown(report()) })],
    [
      'Copy as rich text',
      () => copy('Rich text', { html: formatHtml(report()), text: formatMarkdown(report()) }),
    ],
    ['Copy a link to these codes', () => copy('The link', { text: link(codesAddress(triage.tally)) })],
    ['Download CSV', () => save('schannel-tally.csv', new Blob([formatCsv(report())], { type: 'text/csv' }))],
    [
      'Download JSON',
      () => save('schannel-tally.json', new Blob([formatJson(report())], { type: 'application/json' })),
    ],
  ]
  return (
    <section aria-label="Take away" className="my-6">
      <p className="mb-2">
        <label>
          <input
            type="checkbox"
            checked={masked}
            onChange={(event) => setMasked(event.currentTarget.checked)}
          />{' '}
          Mask names of computers, targets, processes and files in what is copied or saved
        </label>
      </p>
      <p className="flex flex-wrap gap-2">
        {buttons.map(([title, act]) => (
          <button key={title} type="button" className="button" onClick={act}>
            {title}
          </button>
        ))}
        <button type="button" className="button" onClick={listing ? cancel : lines}>
          {listing ? 'Stop reading' : 'Download every event (JSON Lines)'}
        </button>
      </p>
      <p role="status" className="small soft mt-2">
        {said}
      </p>
    </section>
  )
}

/** A file may have changed or gone since it was counted; a cancelled count had not seen all of it. */
const saved = (events: number, { tally, cancelled }: Triage): string =>
  events === tally.events || cancelled
    ? `${formatMany(events, 'event')} saved.`
    : `${formatMany(events, 'event')} saved, but ${formatCount(tally.events)} were counted: a file has changed since, or could not be read again. Choose the files again.`

function save(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
