'use client'
import { useEffect, useMemo } from 'react'
import { createLookup } from '../../../lib/triage/summary/lookup.ts'
import { toSummary } from '../../../lib/triage/summary/summary.ts'
import { takeHandedOver } from '../handedOver.ts'
import { Gate } from './Gate.tsx'
import { Result } from './Result.tsx'
import { Running } from './Running.tsx'
import { type TriageFiles, useTriage } from './useTriage.ts'

export type TriageProps = TriageFiles & {
  /** Base path, '' or '/kb'. */
  base: string
  /** Origin of permanent links: what is copied leads there. */
  origin: string
}

/** A whole log: dropped, chosen or pasted, read in a worker, tallied, said in words. Nothing leaves the browser. */
export function Triage(props: TriageProps) {
  const { state, codes, start, cancel, readLines, retry } = useTriage(props)
  const lookup = useMemo(() => (codes ? createLookup(codes.pages) : undefined), [codes])
  const summary = useMemo(
    () => (state.status === 'done' && lookup ? toSummary(state.triage, lookup) : undefined),
    [state, lookup],
  )
  // A log that was dropped on the box.
  useEffect(() => {
    takeHandedOver().then((files) => start(files.map((file) => ({ name: file.name, content: file }))))
  }, [start])
  return (
    <>
      <Gate start={start} busy={state.status === 'running'} />
      {state.status === 'running' ? <Running progress={state.progress} cancel={cancel} /> : null}
      {state.status === 'failed' ? (
        <p role="alert" className="wrong">
          {state.why} Your files are untouched and were not sent anywhere.{' '}
          <button type="button" className="button" onClick={retry}>
            Try again
          </button>
        </p>
      ) : null}
      {state.status === 'done' && summary ? (
        <Result
          triage={state.triage}
          summary={summary}
          readLines={readLines}
          base={props.base}
          origin={props.origin}
        />
      ) : null}
    </>
  )
}
