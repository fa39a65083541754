import { kindName } from '../lib/codes/kind.ts'
import type { toCoverage } from '../lib/content/project/coverage.ts'
import { href } from '../lib/site.ts'
import { GradeBadge } from './Claim.tsx'

/** On a narrow screen what is missing matters most: the grade stands below the code, the rest on the row's own page. */
const onlyWide = 'max-sm:hidden'

/** Every number with how well it is known, so that a contributor sees where help counts most. */
export function CoveragePage({ parts }: { parts: ReturnType<typeof toCoverage> }) {
  return (
    <>
      <h1>What is known, and where help counts</h1>
      <p className="lead">
        Every number of this site with the grade of its meaning, the public reports it rests on and what
        nobody has shown yet; the least known stand first.{' '}
        <a href={href('/contribute/')}>How to add what you know</a>.
      </p>
      <nav aria-label="Kinds">
        <ul className="pills">
          {parts.map(({ kind, rows }) => (
            <li key={kind}>
              <a href={`#${kind}`}>
                {kindName[kind].many} ({rows.filter((row) => row.missing.length > 0).length} of {rows.length}{' '}
                incomplete)
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ kind, rows }) => (
        <section key={kind}>
          <h2 id={kind}>{kindName[kind].many}</h2>
          <div className="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{kindName[kind].one}</th>
                  <th scope="col" className={onlyWide}>
                    Grade
                  </th>
                  {kind === 'guide' ? null : (
                    <th scope="col" className={onlyWide}>
                      Reports
                    </th>
                  )}
                  {rows.some((row) => row.changed) ? (
                    <th scope="col" className={onlyWide}>
                      Last change
                    </th>
                  ) : null}
                  <th scope="col">Missing</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.address}>
                    <th scope="row" className="font-normal" translate="no">
                      <a href={href(row.address)}>{row.code}</a>
                      {row.name ? (
                        <span className="soft small max-sm:block max-sm:wrap-anywhere"> {row.name}</span>
                      ) : null}
                      <div className="sm:hidden">
                        <GradeBadge grade={row.grade} />
                      </div>
                    </th>
                    <td className={onlyWide}>
                      <GradeBadge grade={row.grade} />
                    </td>
                    {kind === 'guide' ? null : <td className={onlyWide}>{row.reports}</td>}
                    {rows.some((r) => r.changed) ? (
                      <td className={`whitespace-nowrap ${onlyWide}`}>{row.changed}</td>
                    ) : null}
                    <td>
                      {row.missing.length === 0 ? (
                        <span className="soft">nothing we know of</span>
                      ) : (
                        row.missing.join('; ')
                      )}
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
