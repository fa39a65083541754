import { type RefObject, useEffect } from 'react'

/** Ctrl+K goes to the box from anywhere. A bare `/` would take a key from those who speak to their browser (WCAG 2.1.4). */
export function useShortcut(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    addEventListener('keydown', focus)
    return () => removeEventListener('keydown', focus)
  }, [input])
}
