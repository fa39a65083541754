import { useState } from 'react'
import { formatCount, formatShare } from '../../../lib/triage/summary/words.ts'
import { type Dimension, dimensions, tallyBy } from '../../../lib/triage/tally/by.ts'
import type { Row } from '../../../lib/triage/tally/tally.ts'

const mostValues = 20

/** The same failures, counted by one thing: event, alert, protocol, process, target, computer. */
export function CountBy({ rows, failures }: { rows: readonly Row[]; failures: number }) {
  const [by, setBy] = useState<Dimension>('event')
  const { values, others } = tallyBy(by, rows)
  const more = values.length - mostValues
  return (
    <section aria-label="Failures counted by" className="my-6">
      <label>
        <span className="small soft">Count by </span>
        <select
          value={by}
          onChange={(event) =>
            setBy(dimensions.find((name) => name === event.currentTarget.value) ?? 'event')
          }
          className="rounded border border-(--soft) bg-(--panel) px-2 py-1"
        >
          {dimensions.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      {values.length === 0 ? (
        <p className="small soft mt-2">No failure in this input says its {by}.</p>
      ) : null}
      <ul className="mt-2">
        {values.slice(0, mostValues).map(([value, count]) => (
          <li key={value}>
            <span className="mono" translate="no">
              {value}
            </span>{' '}
            {formatCount(count)} <span className="small soft">{formatShare(count, failures)}</span>
          </li>
        ))}
      </ul>
      {more > 0 || others > 0 ? (
        <p className="small soft">
          {more > 0 ? `And ${formatCount(more)} more. ` : ''}
          {others > 0 ? `${formatCount(others)} failures name others that were not listed.` : ''}
        </p>
      ) : null}
    </section>
  )
}
