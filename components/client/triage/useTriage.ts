import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { CodesFile } from '../../../lib/search/records.ts'
import type { Names } from '../../../lib/triage/export/mask.ts'
import type { Input, Lines, Reply, Request } from '../../../lib/triage/protocol.ts'
import type { Summary } from '../../../lib/triage/summary/summary.ts'
import type { Progress, Triage } from '../../../lib/triage/triage.ts'
import { fetchJson, fetchText } from '../fetchFile.ts'

export type TriageFiles = {
  /** Address of the worker's one file. */
  workerAddress: string
  /** Address of the list of pages and of what the decoder knows. */
  codes: string
}

/** The list of pages with what the decoder knows, and the text of the worker. */
type Loaded = [CodesFile, string]

export type TriageState =
  | { status: 'idle' }
  | { status: 'running'; progress: Progress | undefined }
  | { status: 'done'; triage: Triage; summary: Summary }
  | { status: 'failed'; why: string }

/** Runs triage in a worker; nothing that it reads leaves the browser. */
export function useTriage({ workerAddress, codes: codesAddress }: TriageFiles) {
  const [state, setState] = useState<TriageState>({ status: 'idle' })
  const codes = useRef<CodesFile | undefined>(undefined)
  const worker = useRef<Worker | undefined>(undefined)
  const inputs = useRef<readonly Input[]>([])
  const loading = useRef<Promise<Loaded> | undefined>(undefined)
  /** Started when the page opens, for the first run. */
  const spare = useRef<Worker | undefined>(undefined)
  /** Counts starts and cancels: what was asked for before the last of them no longer matters. */
  const turn = useRef(0)
  /** Fetched when the page opens and kept: a later log needs no request. Asked again when that failed. */
  const load = useCallback((): Promise<Loaded> => {
    if (loading.current) return loading.current
    const asked = Promise.all([fetchJson<CodesFile>(codesAddress), fetchText(workerAddress)])
    loading.current = asked
    asked.catch(() => {
      loading.current = undefined
    })
    return asked
  }, [codesAddress, workerAddress])
  const stop = useCallback(() => {
    worker.current?.terminate()
    worker.current = undefined
  }, [])
  useEffect(() => {
    let gone = false
    load()
      .then(([, text]) => {
        if (!gone && turn.current === 0) spare.current = createWorker(text)
      })
      .catch(() => undefined)
    return () => {
      gone = true
      spare.current?.terminate()
      spare.current = undefined
      stop()
    }
  }, [load, stop])

  const start = useCallback(
    async (given: readonly Input[]) => {
      if (given.length === 0) return
      stop()
      const mine = ++turn.current
      inputs.current = given
      setState({ status: 'running', progress: undefined })
      try {
        // The page shows that it is reading before anything is copied to the worker: two short tasks, not a long one.
        await new Promise((resolve) => setTimeout(resolve))
        const [file, text] = await load()
        if (mine !== turn.current) return
        const started = spare.current ?? createWorker(text)
        spare.current = undefined
        codes.current = file
        worker.current = started
        started.onmessage = ({ data }: MessageEvent<Reply>) => {
          if (data.type === 'progress') setState({ status: 'running', progress: data.progress })
          // A transition: a large table is laid out in slices, and the page answers meanwhile.
          if (data.type === 'done') {
            startTransition(() => setState({ status: 'done', triage: data.triage, summary: data.summary }))
          }
          if (data.type === 'failed') setState({ status: 'failed', why: data.why })
        }
        started.onerror = (event) =>
          setState({ status: 'failed', why: event.message || 'The reader stopped.' })
        const pages = file.pages.map(({ a, v, g }) => ({ a, v, g }))
        ask(started, { type: 'start', inputs: [...given], knowledge: file.knowledge, pages })
      } catch {
        if (mine === turn.current) setState({ status: 'failed', why: 'The reader could not be loaded.' })
      }
    },
    [load, stop],
  )

  /** Ends reading, also the second pass; what was counted so far is the result. */
  const cancel = useCallback(() => {
    if (worker.current) return ask(worker.current, { type: 'cancel' })
    turn.current++
    setState({ status: 'idle' })
  }, [])

  /** Reads everything once more and gives every observation as JSON Lines; undefined when it was cancelled. */
  const readLines = useCallback(
    (mask: Names | undefined, onShare: (share: number) => void): Promise<Lines | undefined> =>
      new Promise((resolve, reject) => {
        const running = worker.current
        if (!running || !codes.current) return reject(new Error('nothing was read yet'))
        const listen = ({ data }: MessageEvent<Reply>) => {
          if (data.type === 'listing') onShare(data.share)
          if (data.type !== 'lines' && data.type !== 'failed') return
          running.removeEventListener('message', listen)
          if (data.type === 'lines') resolve(data.lines)
          else reject(new Error(data.why))
        }
        running.addEventListener('message', listen)
        ask(running, {
          type: 'lines',
          inputs: [...inputs.current],
          knowledge: codes.current.knowledge,
          mask,
        })
      }),
    [],
  )

  return { state, start, cancel, readLines, retry: () => start(inputs.current) }
}

const ask = (worker: Worker, request: Request): void => worker.postMessage(request)

/**
 * A worker loaded from its file would not be bound by the policy in this page's head; one started from a blob inherits
 * it, so the worker cannot reach any other host.
 */
function createWorker(text: string): Worker {
  const blob = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
  // Not a module: on file:// Chromium starts no module worker from a blob, and says nothing about it.
  const worker = new Worker(blob)
  // The address may be given back only after the worker has read it.
  setTimeout(() => URL.revokeObjectURL(blob), 30_000)
  return worker
}
