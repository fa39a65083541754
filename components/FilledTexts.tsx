import type { Codes } from '../lib/codes/address.ts'
import type { EntryOf } from '../lib/content/entry.ts'

/** The event's own texts with these numbers filled in: the sentences that people find in their logs and search for. */
export function FilledTexts({ event, codes }: { event: EntryOf<'event'>; codes: Codes }) {
  const texts = new Set(
    event.wordings.flatMap((wording) =>
      wording.known === 'verbatim' && wording.text ? [fill(wording.text, codes)] : [],
    ),
  )
  if (texts.size === 0) return null
  return (
    <section>
      <h2>As Windows writes it</h2>
      {[...texts].map((text) => (
        <p key={text} className="product" translate="no">
          {text}
        </p>
      ))}
    </section>
  )
}

/** Puts the numbers in for their fields. What is not known stays visible as an ellipsis. */
function fill(template: string, codes: Codes): string {
  const values: Record<string, string | undefined> = {
    AlertDesc: codes.alert?.toString(),
    ErrorState: codes.state?.toString(),
    ErrorStatus: codes.state?.toString(),
    ErrorCode: codes.status,
  }
  return template.replace(/\{(\w+)\}/g, (_, field: string) => values[field] ?? '…')
}
