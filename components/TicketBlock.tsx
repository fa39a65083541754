import { findFirstCheck } from '../lib/content/firstCheck.ts'
import type { PageInfo } from '../lib/content/pages.ts'
import type { Content } from '../lib/content/readContent.ts'
import { permanentLink } from '../lib/site.ts'
import { TicketButtons } from './client/TicketButtons.tsx'
import { Island } from './Island.tsx'

/** The answer of this page for a ticket, and its permanent link: one click copies it. */
export function TicketBlock({
  content,
  page,
  checked,
}: {
  content: Content
  page: PageInfo
  checked: string
}) {
  const first = findFirstCheck(content, page.address)
  const props = {
    name: page.name,
    verdict: page.verdict,
    grade: page.grade,
    check: first?.text,
    command: first?.command,
    link: permanentLink(page.address),
    checked,
  }
  return (
    <Island name="TicketButtons" props={props}>
      <TicketButtons {...props} />
    </Island>
  )
}
