import type { toChanges } from '../lib/content/project/changes.ts'
import { href, site } from '../lib/site.ts'
import { GradeBadge } from './Claim.tsx'

/** New and changed entries by day. Without a history it says where to find one. */
export function ChangesPage({ days }: { days: ReturnType<typeof toChanges> }) {
  return (
    <>
      <h1>New and changed entries</h1>
      <p className="lead">
        By the day of their last change, in UTC. Each change with its reason stands in the{' '}
        <a href={`${site.repository}/commits/${site.branch}/content`}>history of the repository</a>.
      </p>
      {days.length === 0 ? <p className="note">This copy of the site was built without a history.</p> : null}
      {days.map(({ day, changes }) => (
        <section key={day}>
          <h2>
            <time dateTime={day}>{day}</time>
          </h2>
          <ul className="rows">
            {changes.map(({ page, isNew }) => (
              <li key={page.address}>
                <a href={href(page.address)}>
                  <span className="small soft">{isNew ? 'new' : 'changed'}</span>
                  <span className="what">
                    <strong>{page.name}</strong>
                    <br />
                    {page.verdict}
                  </span>
                  <GradeBadge grade={page.grade} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
