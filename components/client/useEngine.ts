import { useCallback, useState } from 'react'
import { createEngine, type Engine } from '../../lib/search/engine.ts'
import type { CodesFile, TextFile } from '../../lib/search/records.ts'
import { fetchJson } from './fetchFile.ts'

/** Addresses of the two files of the engine, base path included. */
export type EngineFiles = { codes: string; text: string }

export type EngineState =
  | { status: 'idle' | 'loading' | 'failed'; engine?: undefined; complete?: undefined }
  /** `failed` with an engine: codes are decoded, but the words did not arrive. */
  | { status: 'ready' | 'failed'; engine: Engine; complete: boolean }

/** One engine per page, whoever asks first. */
const engines = new Map<string, Promise<Engine>>()
const texts = new Map<string, Promise<void>>()

/** A promise that is forgotten when it fails, so that a retry asks again. */
function once<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = kept.get(key)
  if (before) return before
  const promise = make()
  kept.set(key, promise)
  promise.catch(() => kept.delete(key))
  return promise
}

/** Lets the browser draw and read keys. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve))

/** Loads the engine when `start` is called: codes first, words second. `complete` = words are there. */
export function useEngine(files: EngineFiles): EngineState & { start: () => void } {
  const [state, setState] = useState<EngineState>({ status: 'idle' })
  const { codes, text } = files
  const start = useCallback(() => {
    setState((before) => (before.engine ? before : { status: 'loading' }))
    once(engines, codes, async () => createEngine(await fetchJson<CodesFile>(codes)))
      .then(async (engine) => {
        const loaded = once(texts, text, () => engine.addText(fetchJson<TextFile>(text), pause))
        setState((before) => (before.engine ? before : { status: 'ready', engine, complete: false }))
        await loaded.then(
          () =>
            setState((before) => (before.complete ? before : { status: 'ready', engine, complete: true })),
          () => setState({ status: 'failed', engine, complete: false }),
        )
      })
      .catch(() => setState({ status: 'failed' }))
  }, [codes, text])
  return { ...state, start }
}
