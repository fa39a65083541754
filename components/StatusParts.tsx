import { formatAlertName } from '../lib/codes/alert.ts'
import { defaultAlertStatus } from '../lib/codes/status.ts'
import type { EntryOf } from '../lib/content/entry.ts'
import { entriesOf } from '../lib/content/loadContent.ts'
import type { Content } from '../lib/content/readContent.ts'
import { href } from '../lib/site.ts'

/** What a status page has beside the common sections: Windows' message, and the alerts that share the code. */
export function StatusParts({ status, content }: { status: EntryOf<'status'>; content: Content }) {
  const alerts = entriesOf(content, 'alert').filter((alert) => alert.schannel.status === status.code)
  // close_notify: the table leaves it out, and its default row is not what a program sees.
  const outsideTable =
    status.code !== defaultAlertStatus && alerts.every(({ schannel }) => schannel.documented === 'no')
  return (
    <section>
      <h2>{status.family === 'WinHTTP' ? 'As Microsoft’s page words it' : 'What Windows prints'}</h2>
      <p className="product" translate="no">
        {status.message}
      </p>
      {alerts.length > 0 ? (
        <>
          <p className="mt-3">
            {outsideTable
              ? 'One TLS alert is known to end in this status, though Microsoft’s alert table does not list it:'
              : alerts.length === 1
                ? 'One TLS alert ends in this status by Microsoft’s table, if the table is right for your Windows:'
                : `${alerts.length} TLS alerts end in this status by Microsoft’s table, so the status alone does not say which one it was. An event 36887 of the same second would:`}
          </p>
          <ul className="pills mt-2">
            {alerts.map((alert) => (
              <li key={alert.code}>
                <a className="button" href={href(`/alert/${alert.code}/`)} translate="no">
                  {alert.code} {formatAlertName(alert.code)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
