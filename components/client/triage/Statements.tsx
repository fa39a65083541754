import type { Statement } from '../../../lib/triage/summary/summary.ts'

const titles: Record<Statement['about'], string> = {
  first: 'Start here',
  total: 'In all',
  kind: 'What failed',
  changed: 'Changed lately',
  noise: 'Looks like noise',
  limit: 'What this cannot tell',
}
/** What to do comes before what there is. */
const order: Statement['about'][] = ['first', 'total', 'kind', 'changed', 'noise', 'limit']

/** The summary in words, by question. */
export function Statements({ statements, base }: { statements: readonly Statement[]; base: string }) {
  return (
    <div className="claims">
      {order.flatMap((about) => {
        const found = statements.filter((statement) => statement.about === about)
        if (found.length === 0) return []
        return [
          <div key={about} className="claim">
            <em>{titles[about]}</em>
            <div>
              {found.map(({ text, address }) => (
                <p key={text} className="mb-1">
                  {text} {address ? <a href={base + address}>Read more</a> : null}
                </p>
              ))}
            </div>
          </div>,
        ]
      })}
    </div>
  )
}
