import { gradeMeaning, grades } from '../lib/codes/grade.ts'
import { kindName, kinds } from '../lib/codes/kind.ts'
import { newEntryLink } from '../lib/content/newEntryLink.ts'
import { href, site } from '../lib/site.ts'
import { fileLink, reportCodeLink, sawThisTooLink } from '../lib/waysIn.ts'
import { GradeBadge } from './Claim.tsx'

/** The ways to add what one knows, the shortest first. */
export function ContributePage() {
  return (
    <>
      <h1>You know something that is not here?</h1>
      <p className="lead">
        What admins have seen is what this site is made of. One report takes a minute, one file five; nothing
        needs to be installed, and every change is looked at by a person before it appears.
      </p>
      <section>
        <h2>Without a file</h2>
        <p className="prose">
          Each is a short form on {new URL(site.repository).host}. It asks for codes, never for a whole log.
        </p>
        <ul className="list-disc pl-6 mt-2 space-y-1">
          <li>
            <a href={sawThisTooLink({})}>I saw this too</a>: you have one of these numbers in a log. The link
            at the foot of each page fills in its numbers.
          </li>
          <li>
            <a href={reportCodeLink()}>Report this code</a>: Schannel printed a number that has no page.
          </li>
          <li>Something is wrong: the link at the foot of the page in question.</li>
        </ul>
      </section>
      <section>
        <h2 id="new">With one file</h2>
        <ol className="list-decimal pl-6 space-y-2">
          <li>
            <strong>To change a page</strong>, follow <em>Edit this page</em> at its foot. To begin one,
            choose what it is about:
            <ul className="pills my-2">
              {kinds.map((kind) => (
                <li key={kind}>
                  <a className="button" href={newEntryLink(kind)}>
                    New {kindName[kind].one.toLowerCase()}
                  </a>
                </li>
              ))}
              <li>
                <a className="button" href={newEntryLink('wording')}>
                  New language
                </a>
              </li>
            </ul>
            An editor opens in your browser, in the right folder, with a template in it.
          </li>
          <li>
            Replace every TODO, put the code into the file name, and choose “Propose changes”, then “Create
            pull request”.
          </li>
          <li>
            A maintainer starts the check, which answers on the pull request within minutes: what is missing
            stands at its line, with an example that would pass, and a preview of the built page is attached.
          </li>
          <li>
            A person reads the sources you named, asks if something is unclear, and merges. The page is on the
            site minutes later.
          </li>
        </ol>
        <p className="prose mt-2">
          The whole way, with the template explained line by line and three worked examples:{' '}
          <a href={fileLink('CONTRIBUTING.md')}>CONTRIBUTING.md</a>. On a machine with Node:{' '}
          <code className="whitespace-nowrap">npm run new -- state 1306</code>, then{' '}
          <code className="whitespace-nowrap">npm run check</code>.
        </p>
      </section>
      <section>
        <h2>How sure?</h2>
        <p className="prose">
          Every statement has one of five grades. It is never better than what its sources show.
        </p>
        <ul className="claims mt-2">
          {grades.map((grade) => (
            <li key={grade} className="claim">
              <div>
                <GradeBadge grade={grade} />
              </div>
              <span>{gradeMeaning[grade]}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Where help counts most</h2>
        <p className="prose">
          <a href={href('/coverage/')}>Every number with what is missing</a>, and{' '}
          <a href={href('/changes/')}>what is new or has changed</a>.
        </p>
      </section>
    </>
  )
}
