import { defaultAlertStatus } from '../lib/codes/status.ts'
import type { EntryOf } from '../lib/content/entry.ts'
import type { PageSources } from '../lib/content/pageSources.ts'
import type { Content } from '../lib/content/readContent.ts'
import { findRfcSource } from '../lib/content/source.ts'
import { href } from '../lib/site.ts'
import { Cites, Claims } from './Claim.tsx'
import { Inline } from './Inline.tsx'
import { PeerStrings } from './PeerStrings.tsx'
import { Fixes, Steps } from './Steps.tsx'

type Alert = EntryOf<'alert'>

const versions: [keyof Alert['valid'], string][] = [
  ['ssl3', 'SSL 3.0'],
  ['tls10', 'TLS 1.0'],
  ['tls11', 'TLS 1.1'],
  ['tls12', 'TLS 1.2'],
  ['tls13', 'TLS 1.3'],
  ['dtls', 'DTLS'],
]

/** What an alert page has beside the common sections: one part per direction, the protocol's facts, Microsoft's names. */
export function AlertParts({
  alert,
  content,
  sources,
}: {
  alert: Alert
  content: Content
  sources: PageSources
}) {
  return (
    <>
      <DirectionPart
        id="sent"
        title="When this machine sent it (36888)"
        part={alert.sent}
        sources={sources}
      />
      <DirectionPart
        id="received"
        title="When the other side sent it (36887)"
        part={alert.received}
        sources={sources}
      />
      <PeerStrings alert={alert.code} peers={content.peers} />
      <section>
        <h2>In the protocol</h2>
        <p>
          <Inline text={alert.level.text} /> <span className="by">{alert.level.grade}</span>
          <Cites ids={alert.level.sources} sources={sources} />
        </p>
        <div className="scroll">
          <table>
            <thead>
              <tr>
                {versions.map(([key, name]) => (
                  <th key={key} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                {versions.map(([key]) => (
                  <td key={key}>{alert.valid[key]}</td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
        <p className="mt-2">
          Defined in{' '}
          {alert.rfc.map((id, i) => {
            const rfc = findRfcSource(id)
            return rfc?.address ? (
              <span key={id}>
                {i > 0 ? ', ' : ''}
                <a href={rfc.address} rel="noreferrer external">
                  {rfc.title}
                </a>
              </span>
            ) : null
          })}
          .
        </p>
      </section>
      <section>
        <h2>In Windows</h2>
        <p>
          {alert.schannel.constant ? (
            <>
              Constant <code translate="no">{alert.schannel.constant}</code>.{' '}
            </>
          ) : (
            'No constant in schannel.h. '
          )}
          {alert.schannel.documented === 'yes'
            ? 'Microsoft’s alert table gives the status '
            : alert.schannel.status === defaultAlertStatus
              ? 'Microsoft’s alert table does not list it; its default row gives the status '
              : 'Microsoft’s alert table does not list it. Another page of Microsoft has the status '}
          <a href={href(`/status/${alert.schannel.status}/`)} translate="no">
            {alert.schannel.status}
          </a>
          .<Cites ids={alert.schannel.sources} sources={sources} />
        </p>
      </section>
    </>
  )
}

function DirectionPart({
  id,
  title,
  part,
  sources,
}: {
  id: string
  title: string
  part: Alert['sent']
  sources: PageSources
}) {
  return (
    <section id={id} className="border-t-2 border-[var(--line)] mt-8">
      <h2 className="k-alert">
        <span className="badge block">{title}</span>
        {part.verdict}
      </h2>
      <p className="prose">
        <Inline text={part.meaning.text} /> <span className="by">{part.meaning.grade}</span>
        <Cites ids={part.meaning.sources} sources={sources} />
      </p>
      <Steps title="Check first" steps={part.check} sources={sources} level={3} />
      <Claims title="Why it happens" claims={part.causes} sources={sources} level={3} />
      <Fixes fixes={part.fixes} sources={sources} level={3} />
    </section>
  )
}
