import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { CodesFile } from '../../../lib/search/records.ts'
import type { Input, Reply, Request } from '../../../lib/triage/protocol.ts'
import type { Progress, Triage } from '../../../lib/triage/triage.ts'
import { fetchJson, fetchText } from '../fetchFile.ts'

export type TriageFiles = {
  /** Address of the worker's one file. */
  workerAddress: string
  /** Address of the list of pages and of what the decoder knows. */
  codes: string
}

type Ready = [CodesFile, Worker]

export type TriageState =
  | { status: 'idle' }
  | { status: 'running'; progress: Progress | undefined }
  | { status: 'done'; triage: Triage }
  | { status: 'failed'; why: string }

/** Runs triage in a worker; nothing that it reads leaves the browser. `codes` arrives with the first result. */
export function useTriage({ workerAddress, codes: codesAddress }: TriageFiles) {
  const [state, setState] = useState<TriageState>({ status: 'idle' })
  const [codes, setCodes] = useState<CodesFile>()
  const worker = useRef<Worker | undefined>(undefined)
  const inputs = useRef<readonly Input[]>([])
  const ready = useRef<Promise<Ready> | undefined>(undefined)
  /** Worker and codes, asked for when the page opens; asked again when that failed. */
  const prepare = useCallback((): Promise<Ready> => {
    const loading = Promise.all([fetchJson<CodesFile>(codesAddress), startWorker(workerAddress)])
    ready.current = loading
    loading.catch(() => {
      if (ready.current === loading) ready.current = undefined
    })
    return loading
  }, [codesAddress, workerAddress])
  const stop = useCallback(() => {
    worker.current?.terminate()
    worker.current = undefined
  }, [])
  useEffect(() => {
    prepare().catch(() => undefined)
    return () => {
      ready.current?.then(([, unused]) => unused.terminate()).catch(() => undefined)
      ready.current = undefined
      stop()
    }
  }, [prepare, stop])

  const start = useCallback(
    async (given: readonly Input[]) => {
      if (given.length === 0) return
      stop()
      inputs.current = given
      setState({ status: 'running', progress: undefined })
      try {
        const [file, started] = await (ready.current ?? prepare())
        // This worker is taken: the next run gets one of its own.
        ready.current = undefined
        // The page shows that it is reading before anything is copied to the worker: two short tasks, not a long one.
        await new Promise((resolve) => setTimeout(resolve))
        setCodes(file)
        worker.current = started
        started.onmessage = ({ data }: MessageEvent<Reply>) => {
          if (data.type === 'progress') setState({ status: 'running', progress: data.progress })
          // A transition: a large table is laid out in slices, and the page answers meanwhile.
          if (data.type === 'done') {
            startTransition(() => setState({ status: 'done', triage: data.triage }))
          }
          if (data.type === 'failed') setState({ status: 'failed', why: data.why })
        }
        started.onerror = (event) =>
          setState({ status: 'failed', why: event.message || 'The reader stopped.' })
        ask(started, { type: 'start', inputs: [...given], knowledge: file.knowledge })
      } catch {
        setState({ status: 'failed', why: 'The reader could not be loaded.' })
      }
    },
    [prepare, stop],
  )

  /** Ends reading; what was counted so far is the result. */
  const cancel = useCallback(() => {
    if (worker.current) ask(worker.current, { type: 'cancel' })
  }, [])

  /** Reads everything once more and gives every observation as JSON Lines. */
  const readLines = useCallback(
    (masked: boolean): Promise<Blob> =>
      new Promise((resolve, reject) => {
        const running = worker.current
        if (!running || !codes) return reject(new Error('nothing was read yet'))
        const listen = ({ data }: MessageEvent<Reply>) => {
          if (data.type !== 'lines' && data.type !== 'failed') return
          running.removeEventListener('message', listen)
          if (data.type === 'lines') resolve(data.file)
          else reject(new Error(data.why))
        }
        running.addEventListener('message', listen)
        ask(running, { type: 'lines', inputs: [...inputs.current], knowledge: codes.knowledge, masked })
      }),
    [codes],
  )

  return { state, codes, start, cancel, readLines, retry: () => start(inputs.current) }
}

const ask = (worker: Worker, request: Request): void => worker.postMessage(request)

/**
 * A worker loaded from its file would not be bound by the policy in this page's head; one started from a blob inherits
 * it, so the worker cannot reach any other host.
 */
async function startWorker(address: string): Promise<Worker> {
  const text = await fetchText(address)
  const blob = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
  // Not a module: on file:// Chromium starts no module worker from a blob, and says nothing about it.
  const worker = new Worker(blob)
  // The address may be given back only after the worker has read it.
  setTimeout(() => URL.revokeObjectURL(blob), 30_000)
  return worker
}
