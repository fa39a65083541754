import { toSigned, toUnsigned } from '../lib/codes/status.ts'
import type { StatusRow } from '../lib/content/schema/status.ts'

/** The codes about which there is nothing to tell beyond their name: listed, so that a search finds them. */
export function StatusTable({ rows }: { rows: readonly StatusRow[] }) {
  if (rows.length === 0) return null
  return (
    <section>
      <h2>All other codes</h2>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Name</th>
              <th scope="col">Windows’ message</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code} id={row.code}>
                <td translate="no" className="mono">
                  {row.code}
                  <br />
                  <span className="soft small">
                    {toUnsigned(row.code)}
                    <br />
                    {toSigned(row.code)}
                  </span>
                </td>
                <td translate="no" className="mono small">
                  <a href={row.sources[0]} rel="noreferrer external">
                    {row.name}
                  </a>
                </td>
                <td translate="no">{row.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
