import { kindName } from '../../lib/codes/kind.ts'
import type { Answer, Hit } from '../../lib/search/engine.ts'
import { kindOfAddress } from '../../lib/search/records.ts'
import { toMissing, toReportLink } from '../../lib/search/reportLink.ts'
import { DecodedArticle } from './DecodedArticle.tsx'
import { Marked } from './Marked.tsx'

export type AnswerPanelProps = {
  answer: Answer | undefined
  /** Base path, put before every address. */
  base: string
  /** Where a missing code is reported. */
  report: string
  /** What was pasted, shown as it stands when it has several lines. */
  raw: string
}

/** The whole answer below the box: what was decoded, then the pages found by words, then what is not known. */
export function AnswerPanel({ answer, base, report, raw }: AnswerPanelProps) {
  if (!answer) return null
  const { decoded, hits, unknown } = answer
  const nothing = decoded.length === 0 && hits.length === 0 && !answer.waiting
  return (
    <>
      <p className="soft small mt-2">{toSummary(answer)}</p>
      {decoded.length > 0 ? (
        <section className="answers" aria-label="Decoded">
          <h2 className="sr-only">Decoded</h2>
          {decoded.map((d) => (
            <DecodedArticle key={JSON.stringify(d.observation)} decoded={d} base={base} />
          ))}
        </section>
      ) : null}
      {/^\d{1,3}$/.test(raw.trim()) && decoded.length > 0 ? (
        <p className="note">
          A number this short, standing alone, is read as a TLS alert first and as an error state second. For
          the state write “error state {raw.trim()}”.
        </p>
      ) : null}
      {raw.includes('\n') ? <pre className="pasted">{raw.slice(0, 5000)}</pre> : null}
      {unknown.length > 0 ? (
        <p className="note">
          Understood, but not in the knowledge base yet: <strong translate="no">{unknown.join(', ')}</strong>.
          No other number is offered in its place.
        </p>
      ) : null}
      {nothing && unknown.length === 0 ? (
        <p className="note">
          No code and no known message in it, and no page has these words. Paste the whole event, its XML, or
          the number alone.
        </p>
      ) : null}
      <Report codes={toMissing(answer)} base={report} />
      {hits.length > 0 ? (
        <section className="answers" aria-label="Results">
          <h2>{toHeading(answer)}</h2>
          {answer.complete || decoded.length > 0 ? null : (
            <p className="soft small px-4">No page has all of these words; these are the nearest.</p>
          )}
          <ol className="hits">
            {hits.map((hit) => (
              <Row key={hit.page.a} hit={hit} base={base} />
            ))}
          </ol>
        </section>
      ) : null}
    </>
  )
}

function Row({ hit: { page, words }, base }: { hit: Hit; base: string }) {
  const kind = kindOfAddress(page.a) ?? 'guide'
  return (
    <li className={`k-${kind}`}>
      <span className="badge">{kindName[kind].one}</span>{' '}
      <a href={base + page.a}>
        <Marked text={page.n} words={words} />
      </a>
      <div className="soft small">
        <Marked text={page.v} words={words} />
        {page.g ? ` · ${page.g}` : ''}
      </div>
    </li>
  )
}

/** Codes that nobody has described here can be reported; the link holds them and nothing else of the paste. */
function Report({ codes, base }: { codes: readonly string[]; base: string }) {
  if (codes.length === 0) return null
  return (
    <p className="small">
      <a href={toReportLink(base, codes)} rel="noreferrer external">
        Report {codes.length === 1 ? 'this code' : 'these codes'}
      </a>{' '}
      <span className="soft">(opens a form with the {codes.length === 1 ? 'code' : 'codes'} only)</span>
    </p>
  )
}

function toHeading({ complete, decoded, hits }: Answer): string {
  if (hits.every(({ begins }) => begins)) return 'Codes that begin so'
  if (decoded.length > 0) return 'Related pages'
  return complete ? 'Pages' : 'Nearest pages'
}

/** "3 decoded, 2 different." and which words were read otherwise. */
function toSummary(answer: Answer): string {
  const { decoded, hits, corrected } = answer
  const events = decoded.reduce((sum, d) => sum + d.count, 0)
  const otherwise = corrected.map((c) => ` “${c.typed}” was read as “${c.taken}”.`).join('')
  if (decoded.length > 0) {
    return `${events} decoded${events > 1 ? `, ${decoded.length} different` : ''}.${otherwise}`
  }
  if (hits.length > 0) return `${hits.length} ${hits.length === 1 ? 'page' : 'pages'}.${otherwise}`
  return answer.waiting ? 'Still loading the words …' : 'Nothing found.'
}
