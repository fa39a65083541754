import type { Peers } from '../lib/content/schema/status.ts'

/** What the other side's software prints for an alert, so that both ends of one failure can be matched. */
export function PeerStrings({ alert, peers }: { alert: number; peers: readonly Peers[] }) {
  const rows = peers.flatMap((stack) =>
    stack.strings.filter((s) => s.alert === alert).map((s) => ({ stack, text: s.text })),
  )
  if (rows.length === 0) return null
  return (
    <details className="mt-6">
      <summary>
        <h2 className="inline">What the other side’s software prints</h2>{' '}
        <span className="soft small">{rows.length} programs and versions</span>
      </summary>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Software</th>
              <th scope="col">Text</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ stack, text }) => (
              <tr key={stack.stack + text}>
                <td>
                  {stack.stack} <span className="by">{stack.how}</span>
                </td>
                <td>
                  <code translate="no">{text}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
