import type { EntryOf } from '../lib/content/entry.ts'
import type { PageSources } from '../lib/content/pageSources.ts'
import { Cites } from './Claim.tsx'
import { Inline } from './Inline.tsx'
import { Steps } from './Steps.tsx'

/** What a guide has beside the common sections: its steps and its tables. */
export function GuideParts({ guide, sources }: { guide: EntryOf<'guide'>; sources: PageSources }) {
  return (
    <>
      <Steps title="Step by step" steps={guide.steps} sources={sources} />
      {guide.tables.map((table) => (
        <section key={table.title}>
          <h2>{table.title}</h2>
          <div className="scroll">
            <table>
              <thead>
                <tr>
                  {table.columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                  <th scope="col">How sure</th>
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row) => (
                  <tr key={row.cells.join()}>
                    {row.cells.map((cell, i) => (
                      <td key={`${table.columns[i]}`}>
                        <Inline text={cell} />
                      </td>
                    ))}
                    <td className="whitespace-nowrap">
                      <span className="by">{row.grade}</span>
                      <Cites ids={row.sources} sources={sources} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </>
  )
}
