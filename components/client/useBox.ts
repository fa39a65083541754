import { type ClipboardEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Answer } from '../../lib/search/engine.ts'
import { formatFragment, parseFragment } from '../../lib/search/fragment.ts'
import { findPaste, keepPaste, takeEarly } from './early.ts'
import { type Choice, toChoices } from './Options.tsx'
import { type EngineFiles, useEngine } from './useEngine.ts'

export type BoxProps = {
  files: EngineFiles
  /** Base path, put before every address. */
  base: string
  /** `header`: answers open as a list or on the search page; `page`: the answer stands below the box. */
  variant: 'header' | 'page'
}

/** A paste at least this long is kept aside and shown in one line. */
const longPaste = 300

/** What the box knows and does: the text, its answer, which option is chosen, and where Enter leads. */
export function useBox({ files, base, variant }: BoxProps) {
  const input = useRef<HTMLInputElement>(null)
  const { start, status, engine, complete } = useEngine(files)
  const [raw, setRaw] = useState('')
  const [answer, setAnswer] = useState<Answer>()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [waiting, setWaiting] = useState(false)
  const choices = answer ? toChoices(answer) : []

  const show = useCallback((text: string) => {
    setRaw(text)
    if (input.current) input.current.value = text.replace(/\s+/g, ' ').trim().slice(0, longPaste)
  }, [])

  // What was typed, pasted or addressed before React was there.
  useEffect(() => {
    const early = takeEarly()
    const field = input.current?.value ?? ''
    const address = variant === 'page' ? (findPaste(location.hash) ?? parseFragment(location.hash)) : ''
    const text = early.paste ?? (field === '' ? address : field)
    if (text !== '') show(text)
    if (field !== '' && !early.paste) setOpen(true)
    setWaiting(early.enter ?? false)
    start()
  }, [start, show, variant])

  useEffect(() => {
    if (variant !== 'page') return
    const follow = () => show(findPaste(location.hash) ?? parseFragment(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [variant, show])

  // Answers are made from the text of now, so that a stale one cannot arrive late; `complete` = words have come.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the engine answers better once it is complete
  useEffect(() => {
    if (!engine) return
    setAnswer(raw.trim() === '' ? undefined : engine.answer(raw))
    setActive(-1)
  }, [engine, complete, raw])

  useEffect(() => {
    if (variant !== 'page' || (answer && answer.query !== raw)) return
    const timer = setTimeout(() => writeAddress(answer, raw), 400)
    return () => clearTimeout(timer)
  }, [variant, answer, raw])

  const go = useCallback((address: string) => location.assign(`${base}${address}`), [base])

  // Enter waits for the answer: one failure is opened, several are listed.
  useEffect(() => {
    if (!waiting || !answer || answer.query !== raw) return
    const [only, ...others] = answer.decoded
    const nothing = answer.decoded.length === 0
    if (nothing && answer.waiting && status !== 'failed') return
    setWaiting(false)
    setOpen(false)
    if (only?.page && others.length === 0) return go(only.page.a + only.page.hash)
    if (variant === 'page') return
    const fragment = formatFragment(answer)
    keepPaste(fragment, raw)
    go(`/search/${fragment}`)
  }, [waiting, answer, raw, variant, status, go])

  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    addEventListener('keydown', focus)
    return () => removeEventListener('keydown', focus)
  }, [])

  const type = (text: string) => {
    start()
    setRaw(text)
    setOpen(true)
  }

  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text/plain')
    if (!text.includes('\n') && text.length < longPaste) return
    event.preventDefault()
    start()
    show(text)
    setOpen(variant === 'header')
  }

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      setActive(nextIndex(active, event.key === 'ArrowDown' ? 1 : -1, choices.length))
    } else if (event.key === 'Escape') {
      setActive(-1)
      if (open) setOpen(false)
      else show('')
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const chosen: Choice | undefined = open ? choices[active] : undefined
      if (chosen) return go(chosen.address)
      if (raw.trim() !== '') setWaiting(true)
    }
  }

  return { input, raw, answer, status, choices, open, active, start, show, type, paste, press, go, setOpen }
}

/** The option after this one; before the first and behind the last lies "none" (-1), the text itself. */
function nextIndex(active: number, step: 1 | -1, count: number): number {
  const next = active + step
  if (next < -1) return count - 1
  return next >= count ? -1 : next
}

/** Writes what was understood, never what was pasted. An empty box leaves an address without a fragment. */
function writeAddress(answer: Answer | undefined, raw: string): void {
  const fragment = answer ? formatFragment(answer) : ''
  if (answer) keepPaste(fragment, raw)
  if (fragment !== location.hash) {
    history.replaceState(null, '', fragment === '' ? location.pathname + location.search : fragment)
  }
}
