import { permanentLink } from '../lib/site.ts'
import { CopyButton } from './client/CopyButton.tsx'
import { Island } from './Island.tsx'

/** The permanent link for a ticket: one click copies it; without JavaScript it is there to select. */
export function CopyLink({ address }: { address: string }) {
  const props = { text: permanentLink(address), label: 'Copy link' }
  return (
    <Island name="CopyButton" props={props}>
      <CopyButton {...props} />
    </Island>
  )
}
