'use client'
import { useState } from 'react'
import {
  formatTicketHtml,
  formatTicketMarkdown,
  formatTicketText,
  type Stamp,
  type Ticket,
} from '../../lib/codes/ticket.ts'
import { site } from '../../lib/site.ts'
import { type Copied, writeClipboard } from './writeClipboard.ts'

/** One click each: the link alone, or the whole answer for a ticket as rich text, Markdown or plain text. */
export function TicketButtons(ticket: Ticket) {
  const [said, setSaid] = useState('')
  const copy = async (what: (stamp: Stamp) => Copied) => {
    const day = new Date().toISOString().slice(0, 10)
    const done = await writeClipboard(what({ site: site.name, revision: site.revision, day }))
    setSaid(done ? 'Copied' : 'Your browser did not allow copying; select the text instead')
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a block with a frame; this is a row of buttons
    <span role="group" aria-label="Copy for a ticket" className="ticket">
      <button
        type="button"
        className="button"
        title={ticket.link}
        onClick={() => copy(() => ({ text: ticket.link }))}
      >
        Copy link
      </button>
      <button
        type="button"
        className="button"
        onClick={() =>
          copy((stamp) => ({ html: formatTicketHtml(ticket, stamp), text: formatTicketText(ticket, stamp) }))
        }
      >
        Rich text
      </button>
      <button
        type="button"
        className="button"
        onClick={() => copy((stamp) => ({ text: formatTicketMarkdown(ticket, stamp) }))}
      >
        Markdown
      </button>
      <button
        type="button"
        className="button"
        onClick={() => copy((stamp) => ({ text: formatTicketText(ticket, stamp) }))}
      >
        Plain text
      </button>
      <span role="status">{said}</span>
    </span>
  )
}
