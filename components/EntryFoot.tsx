import { type Kind, kindName } from '../lib/codes/kind.ts'
import { readHistory } from '../lib/content/history.ts'
import { newEntryLink } from '../lib/content/newEntryLink.ts'
import { href } from '../lib/site.ts'
import {
  editLink,
  historyLink,
  parseAddressCodes,
  sawThisTooLink,
  somethingIsWrongLink,
} from '../lib/waysIn.ts'

/** Every alert and event that exists has its entry: what is new is another kind, and their pages are long already. */
const complete: readonly Kind[] = ['alert', 'event']

/** The ways in for a reader who knows more, from every page; and since when the entry is there. Links carry codes only. */
export function EntryFoot({ address, file, kind }: { address: string; file: string; kind: Kind }) {
  const history = readHistory().get(file)
  return (
    <footer className="foot">
      <a href={sawThisTooLink(parseAddressCodes(address), address)}>I saw this too</a>
      <a href={somethingIsWrongLink(address)}>Something is wrong</a>
      <a href={editLink(file)}>Edit this page</a>
      {complete.includes(kind) ? (
        <a href={href('/contribute/#new')}>New entry</a>
      ) : (
        <a href={newEntryLink(kind)}>New {kindName[kind].one.toLowerCase()}</a>
      )}
      <a href={href('/contribute/')}>How to contribute</a>
      {history ? (
        <span>
          Created <time dateTime={history.created}>{history.created}</time>, last changed{' '}
          <time dateTime={history.changed}>{history.changed}</time> ·{' '}
          <a href={historyLink(file)}>history of this file</a>
        </span>
      ) : null}
    </footer>
  )
}
