import {
  type ClipboardEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { formatFragment, toSafeQuery } from '../../lib/search/fragment.ts'
import { readAddress, writeAddress } from './address.ts'
import { keepPaste, takeEarly } from './early.ts'
import { type Choice, toChoices } from './Options.tsx'
import { keepRecent } from './recent.ts'
import { type EngineFiles, useEngine } from './useEngine.ts'
import { useShortcut } from './useShortcut.ts'

export type BoxProps = {
  files: EngineFiles
  /** Base path, put before every address. */
  base: string
  /** Where a missing code is reported. */
  report: string
  /**
   * `header`: answers open as a list, or on the search page; `page`: the answer stands below the box, and the list, which
   * would cover it, opens with an arrow key only.
   */
  variant: 'header' | 'page'
}

/** A paste at least this long is kept aside and shown in one line. */
const longPaste = 300

/** Milliseconds without a key before the address is written. */
const pause = 400

/** What the box knows and does: the text, its answer, which option is chosen, and where Enter leads. */
export function useBox({ files, base, variant }: Omit<BoxProps, 'report'>) {
  const input = useRef<HTMLInputElement>(null)
  const pasted = useRef(false)
  const touched = useRef(false)
  const { start, status, engine, complete } = useEngine(files)
  const [raw, setRaw] = useState('')
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string>()
  const [waiting, setWaiting] = useState(false)
  useShortcut(input)
  // Made from the text of now, so that a stale answer cannot arrive late, and while the key is handled, so that the next
  // frame shows it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the engine answers better once it is complete
  const answer = useMemo(
    () => (engine && raw.trim() !== '' ? engine.answer(raw) : undefined),
    [engine, complete, raw],
  )
  const choices = answer ? toChoices(answer) : []
  // By address: when the words arrive, the list may grow, and what was chosen stays chosen.
  const active = choices.findIndex(({ address }) => address === chosen)

  /** Puts a text into the box that was not typed into it. */
  const show = useCallback((text: string) => {
    pasted.current = true
    setRaw(text)
    setChosen(undefined)
    if (input.current) input.current.value = text.replace(/\s+/g, ' ').trim().slice(0, longPaste)
  }, [])

  // What was typed, pasted or addressed before React was there. A handler may already have run between hydration and this.
  useEffect(() => {
    const early = takeEarly()
    const field = input.current?.value ?? ''
    const text = early.paste ?? (field === '' && variant === 'page' ? (readAddress() ?? '') : field)
    if (text !== '' && !touched.current) show(text)
    if (field !== '' && !early.paste) setOpen(variant === 'header')
    if (early.enter) setWaiting(true)
    // Beside triage nobody may ever ask the box: its engine would only take time from the log that is being dropped.
    const beside = variant === 'header' && document.querySelector('[data-now]') !== null
    if (!beside || text !== '' || early.enter || document.activeElement === input.current) start()
  }, [start, show, variant])

  useEffect(() => {
    if (variant !== 'page') return
    const follow = () => {
      const asked = readAddress()
      if (asked !== undefined) show(asked)
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [variant, show])

  useEffect(() => {
    if (variant !== 'page' || !engine) return
    const timer = setTimeout(() => writeAddress(answer, raw), pause)
    return () => clearTimeout(timer)
  }, [variant, engine, answer, raw])

  /** Keeps what was searched for: codes, or a short line that was typed. Never a paste. */
  const remember = useCallback(() => {
    if (!answer || (answer.decoded.length === 0 && pasted.current)) return
    const query = toSafeQuery(answer)
    if (!query.includes('\n')) keepRecent(query)
  }, [answer])

  const go = useCallback(
    (address: string) => {
      remember()
      location.assign(`${base}${address}`)
    },
    [base, remember],
  )

  useEffect(() => {
    const follow = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('.answers a')) remember()
    }
    addEventListener('click', follow)
    return () => removeEventListener('click', follow)
  }, [remember])

  // Enter waits for the answer: one failure is opened, several are listed.
  useEffect(() => {
    if (!waiting || !answer) return
    const [only, ...others] = answer.decoded
    if (!only && answer.waiting && status !== 'failed') return
    setWaiting(false)
    setOpen(false)
    if (only?.page && others.length === 0) return go(only.page.a + only.page.hash)
    if (variant === 'page') return remember()
    const fragment = formatFragment(answer)
    keepPaste({ fragment, text: raw, once: true })
    go(`/search/${fragment}`)
  }, [waiting, answer, raw, variant, status, go, remember])

  /** A key, or a short paste that the browser itself put in: `by` is the kind of input event. */
  const type = (text: string, by: string | undefined) => {
    start()
    touched.current = true
    pasted.current = by === 'insertFromPaste'
    setRaw(text)
    setChosen(undefined)
    setWaiting(false)
    setOpen(variant === 'header')
  }

  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text/plain')
    if (!text.includes('\n') && text.length < longPaste) return
    event.preventDefault()
    start()
    touched.current = true
    show(text)
    setOpen(variant === 'header')
  }

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      setChosen(choices[nextIndex(active, event.key === 'ArrowDown' ? 1 : -1, choices.length)]?.address)
    } else if (event.key === 'Escape') {
      setChosen(undefined)
      if (open && choices.length > 0) setOpen(false)
      else show('')
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const choice: Choice | undefined = open ? choices[active] : undefined
      if (choice) return go(choice.address)
      // The field, not the state: Enter can come between hydration and the effect that reads the field.
      if (event.currentTarget.value.trim() !== '') setWaiting(true)
    }
  }

  const decodes = engine !== undefined
  return {
    input,
    raw,
    answer,
    status,
    decodes,
    choices,
    open,
    active,
    start,
    show,
    type,
    paste,
    press,
    go,
    setOpen,
  }
}

/** The option after this one; before the first and behind the last lies "none" (-1), the text itself. */
function nextIndex(active: number, step: 1 | -1, count: number): number {
  const next = active + step
  if (next < -1) return count - 1
  return next >= count ? -1 : next
}
