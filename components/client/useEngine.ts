import { useCallback, useEffect, useRef, useState } from 'react'
import { createEngine, type Engine } from '../../lib/search/engine.ts'
import type { CodesFile, TextFile } from '../../lib/search/records.ts'

/** Addresses of the two files of the engine, base path included. */
export type EngineFiles = { codes: string; text: string }

export type EngineState =
  | { status: 'idle' | 'loading' | 'failed'; engine?: undefined; complete?: undefined }
  | { status: 'ready'; engine: Engine; complete: boolean }

/** One engine per page, whoever asks first. */
const engines = new Map<string, Promise<Engine>>()
const texts = new Map<string, Promise<void>>()

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return (await response.json()) as T
}

/** A promise that is forgotten when it fails, so that a retry asks again. */
function once<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = kept.get(key)
  if (before) return before
  const promise = make()
  kept.set(key, promise)
  promise.catch(() => kept.delete(key))
  return promise
}

/** Loads the engine when `start` is called: codes first, words second. `complete` = words are there. */
export function useEngine(files: EngineFiles): EngineState & { start: () => void } {
  const [state, setState] = useState<EngineState>({ status: 'idle' })
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])
  const { codes, text } = files
  const start = useCallback(() => {
    const set = (next: EngineState) => mounted.current && setState(next)
    set({ status: 'loading' })
    once(engines, codes, async () => createEngine(await fetchJson<CodesFile>(codes)))
      .then(async (engine) => {
        set({ status: 'ready', engine, complete: false })
        await once(texts, text, async () => engine.addText(await fetchJson<TextFile>(text)))
        set({ status: 'ready', engine, complete: true })
      })
      .catch(() => set({ status: 'failed' }))
  }, [codes, text])
  return { ...state, start }
}
