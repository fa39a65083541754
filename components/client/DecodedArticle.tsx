import { findAlertName } from '../../lib/codes/alert.ts'
import { findCipherSuite } from '../../lib/codes/cipherSuite.ts'
import type { Observation } from '../../lib/decode/observation.ts'
import type { DecodedAnswer } from '../../lib/search/engine.ts'
import { toTicket } from '../../lib/search/ticket.ts'
import { TicketButtons } from './TicketButtons.tsx'

/** One distinct failure: its numbers, the most specific page first, who did it, and what the input could not show. */
export function DecodedArticle({ decoded, base }: { decoded: DecodedAnswer; base: string }) {
  const { observation: o, page, count, second, pair, check } = decoded
  return (
    <article className="answer">
      <p className="codes" translate="no">
        {count > 1 ? <b>{count}× </b> : null}
        {pair?.event !== undefined ? <span className="k-event">{pair.event} + </span> : null}
        {o.event !== undefined ? <span className="k-event">{o.event} </span> : null}
        {o.alert !== undefined ? (
          <span className="k-alert">
            alert {o.alert} {findAlertName(o.alert) ?? 'unassigned'}{' '}
          </span>
        ) : null}
        {o.status !== undefined ? (
          <span className="k-status">
            {o.status}
            {statusName(decoded)}{' '}
          </span>
        ) : null}
        {o.state !== undefined ? <span className="k-state">state {o.state} </span> : null}
        {isUnnamed(o) ? (o.peer?.stack ?? formatSuite(o.cipherSuite ?? '')) : null}
      </p>{' '}
      {page && isUnnamed(o) ? (
        <h3>
          {o.peer ? 'The message does not say which alert: see ' : 'A cipher suite: see '}
          <a href={base + page.a + page.hash}>{page.n}</a>
        </h3>
      ) : page ? (
        <h3>
          <a href={base + page.a + page.hash}>{page.v}</a>{' '}
          {page.g ? <span className={`grade g-${page.g}`}>{page.g}</span> : null}
        </h3>
      ) : (
        <h3>No page about these numbers yet</h3>
      )}{' '}
      <p>{toSentence(o)}</p>
      {check && !isUnnamed(o) ? (
        <p>
          <b>Check first:</b> {check}
        </p>
      ) : null}
      <p>
        <TicketButtons {...toTicket(decoded)} />
      </p>
      {o.missing.includes('state') ? (
        <p className="small">
          This text does not show the error state; the event’s XML has it:{' '}
          <code translate="no">
            {`Get-WinEvent -FilterHashtable @{LogName='System';ProviderName='Schannel';Id=${o.event}} -MaxEvents 5 | ForEach-Object { $_.ToXml() }`}
          </code>
        </p>
      ) : null}
      {second.length > 0 ? (
        <p className="small">
          Also:{' '}
          {second.map((other, i) => (
            <span key={other.a}>
              {i > 0 ? ', ' : ''}
              <a href={base + other.a + other.hash}>{other.n}</a>
            </span>
          ))}
        </p>
      ) : null}
    </article>
  )
}

/** Neither event nor alert, state or status: nothing of which a verdict could be told. */
const isUnnamed = ({ event, alert, state, status }: Observation): boolean =>
  [event, alert, state, status].every((code) => code === undefined)

/** Who did it and what else the input says, in words. */
function toSentence(o: Observation): string {
  const parts = [
    o.peer ? peerSentence(o.peer) : directionSentence(o),
    o.role ? `This machine was the TLS ${o.role}.` : '',
    o.protocol ? `Protocol: ${o.protocol}.` : '',
    o.cipherSuite && !isUnnamed(o) ? `Cipher suite ${formatSuite(o.cipherSuite)}.` : '',
    o.process
      ? `Process: ${o.process.name}${o.process.id === undefined ? '' : ` (PID ${o.process.id})`}.`
      : '',
    o.target ? `Target: ${o.target}.` : '',
    o.computer ? `Computer: ${o.computer}.` : '',
    o.time ? `Logged: ${o.time}.` : '',
    o.windows && o.windows.length > 0 ? `Text of ${o.windows.join(' or ')}.` : '',
    o.sure === 'guess' ? guessSentence(o) : '',
  ]
  return parts.filter(Boolean).join(' ')
}

/** `0xC030 TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384`; a number that IANA does not name stays alone. */
const formatSuite = (number: string): string => `${number} ${findCipherSuite(number) ?? ''}`.trim()

/** The symbol of a status, where its own page or row is part of the answer. */
function statusName({ observation: { status }, page, second }: DecodedAnswer): string {
  const own = [...(page ? [page] : []), ...second].find(({ n }) => status && n.startsWith(status))
  return own && status ? own.n.slice(status.length) : ''
}

const guessSentence = ({ event }: Observation): string =>
  event === undefined
    ? 'Guessed: no known text matches; its words are those of this message.'
    : 'Guessed: no known text matches; the event id and the digits were taken in order.'

function directionSentence({ direction }: Observation): string {
  if (direction === 'generated') return 'This machine sent the alert.'
  if (direction === 'received') return 'The other side sent the alert.'
  return ''
}

/** Another program's words, mirrored: what it received, the Windows machine sent, if Windows is the other end. */
function peerSentence({ stack, says, folds }: NonNullable<Observation['peer']>): string {
  const who = `A message of ${stack}.`
  if (folds && folds.length > 1)
    return `${who} It prints the same for the alerts ${folds.join(', ')}, and perhaps where no alert came at all; if Windows is the other end, Windows sent it (36888).`
  if (says === 'received')
    return `${who} It received the alert; if Windows is the other end, Windows sent it (36888).`
  if (says === 'sent')
    return `${who} It sent the alert; if Windows is the other end, Windows received it (36887).`
  return who
}
