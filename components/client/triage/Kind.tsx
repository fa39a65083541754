import { findAlertName } from '../../../lib/codes/alert.ts'
import type { FailureKind } from '../../../lib/triage/tally/tally.ts'

/** The numbers of a failure in the colours of their kinds. */
export function Kind({ kind }: { kind: FailureKind }) {
  const { event, alert, status, state, protocol, role } = kind
  return (
    <span className="mono" translate="no">
      {event === undefined ? null : <span className="k-event text-(--c)">{event} </span>}
      {alert === undefined ? null : (
        <span className="k-alert text-(--c)">
          alert {alert} {findAlertName(alert) ?? ''}{' '}
        </span>
      )}
      {status === undefined ? null : <span className="k-status text-(--c)">{status} </span>}
      {state === undefined ? null : <span className="k-state text-(--c)">state {state} </span>}
      {[protocol, role].filter(Boolean).join(', ')}
    </span>
  )
}
