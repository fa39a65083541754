'use client'
import { useEffect } from 'react'
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
  const { state, start, cancel, readLines, retry } = useTriage(props)
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
      {state.status === 'done' ? (
        <Result
          triage={state.triage}
          summary={state.summary}
          readLines={readLines}
          cancel={cancel}
          base={props.base}
          origin={props.origin}
        />
      ) : null}
    </>
  )
}
