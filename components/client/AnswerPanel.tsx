import { kindName } from '../../lib/codes/kind.ts'
import type { Answer, Hit } from '../../lib/search/engine.ts'
import { kindOfAddress } from '../../lib/search/records.ts'
import { DecodedArticle } from './DecodedArticle.tsx'
import { Marked } from './Marked.tsx'

/** The whole answer below the box: what was decoded, then the pages found by words, then what is not known. */
export function AnswerPanel({
  answer,
  base,
  raw,
}: {
  answer: Answer | undefined
  base: string
  raw: string
}) {
  const decoded = answer?.decoded ?? []
  const hits = answer?.hits ?? []
  return (
    <>
      <p role="status" className="soft small mt-2">
        {answer ? toSummary(answer) : ''}
      </p>
      {decoded.length > 0 ? (
        <section className="answers" aria-label="Decoded">
          <h2 className="sr-only">Decoded</h2>
          {decoded.map((d) => (
            <DecodedArticle key={JSON.stringify(d.observation)} decoded={d} base={base} />
          ))}
        </section>
      ) : null}
      {raw.includes('\n') ? <pre className="pasted">{raw.slice(0, 5000)}</pre> : null}
      {answer && answer.unknown.length > 0 ? (
        <p className="note">
          Understood, but not in the knowledge base yet: <strong>{answer.unknown.join(', ')}</strong>. No
          other number is offered in its place.
        </p>
      ) : null}
      {hits.length > 0 ? (
        <section className="answers" aria-label="Results">
          <h2>{answer?.complete ? 'Pages' : 'Nearest pages'}</h2>
          {answer?.complete ? null : (
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

function Row({ hit, base }: { hit: Hit; base: string }) {
  const kind = kindOfAddress(hit.page.a) ?? 'guide'
  return (
    <li className={`k-${kind}`}>
      <span className="badge">{kindName[kind].one}</span>{' '}
      <a href={base + hit.page.a}>
        <Marked text={hit.page.n} words={hit.words} />
      </a>
      <div className="soft small">
        <Marked text={hit.page.v} words={hit.words} /> · {hit.page.g}
      </div>
    </li>
  )
}

/** "5 lines, 3 different failures." and what else a reader must know about the answer. */
function toSummary(answer: Answer): string {
  const n = answer.decoded.length
  const events = answer.decoded.reduce((sum, d) => sum + d.count, 0)
  const lines = answer.lines > 1 ? `${answer.lines} lines. ` : ''
  const found =
    n === 0
      ? answer.hits.length === 0 && !answer.waiting
        ? 'Nothing found.'
        : `${answer.hits.length} ${answer.hits.length === 1 ? 'page' : 'pages'}.`
      : `${events} decoded, ${n} different.`
  const corrected = answer.corrected.map((c) => ` “${c.typed}” was read as “${c.taken}”.`).join('')
  return `${lines}${found}${corrected}`
}
