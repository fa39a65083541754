import { type Kind, kindName } from '../lib/codes/kind.ts'
import { entriesOf } from '../lib/content/loadContent.ts'
import { toEntryPage } from '../lib/content/pages.ts'
import type { Content } from '../lib/content/readContent.ts'
import { href } from '../lib/site.ts'
import { GradeBadge } from './Claim.tsx'
import { StatusTable } from './StatusTable.tsx'

const intro: Record<Kind, string> = {
  event:
    'The ids that the provider Schannel writes to the System log, with the texts that are known for them, by Windows version.',
  alert: 'The alert descriptions of TLS, and what each means when this machine sent it or received it.',
  state:
    'The internal error states of Schannel. Microsoft publishes no list of them; these are the ones somebody has shown in public.',
  status:
    'The codes that programs print when Schannel refuses: what they mean and which alerts hide behind them.',
  guide: 'One question each, answered in steps.',
}

/** All entries of a kind with their verdict and how sure it is. */
export function IndexPage({ kind, content }: { kind: Kind; content: Content }) {
  return (
    <>
      <h1>{kindName[kind].many}</h1>
      <p className="lead">{intro[kind]}</p>
      <ul className={`rows k-${kind}`}>
        {entriesOf(content, kind).map((entry) => {
          const page = toEntryPage(entry)
          return (
            <li key={page.address}>
              <a href={href(page.address)}>
                {kind === 'guide' ? (
                  <span className="small soft">{entry.verdict}</span>
                ) : (
                  <code translate="no">{entry.code}</code>
                )}
                <span className="what">
                  {entry.kind === 'alert' || entry.kind === 'status' ? (
                    <>
                      <span className="soft" translate="no">
                        {entry.name}
                      </span>
                      <br />
                    </>
                  ) : null}
                  {kind === 'guide' ? page.name : page.verdict}
                </span>
                <GradeBadge grade={page.grade} />
              </a>
            </li>
          )
        })}
      </ul>
      {kind === 'status' ? <StatusTable rows={content.statusTable} /> : null}
    </>
  )
}
