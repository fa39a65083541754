import type { Answer } from '../../lib/search/engine.ts'
import { formatFragment, parseFragment } from '../../lib/search/fragment.ts'
import { findPaste, keepPaste } from './early.ts'

/** What the address asks: the paste that this tab kept for it, else the fragment. Undefined when it names a part of the page. */
export function readAddress(): string | undefined {
  const { hash } = location
  if (isOpenPage(hash)) return ''
  if (hash !== '' && document.getElementById(hash.slice(1))) return undefined
  return findPaste(hash) ?? parseFragment(hash)
}

/** Writes what was understood, never what was pasted. An empty box leaves an address without a fragment. */
export function writeAddress(answer: Answer | undefined, raw: string): void {
  const fragment = answer ? formatFragment(answer) : ''
  if (answer) keepPaste({ fragment, text: raw, once: false })
  if (fragment === '' && isOpenPage(location.hash)) return
  if (fragment !== location.hash) {
    history.replaceState(null, '', fragment === '' ? location.pathname + location.search : fragment)
  }
}

/** In the offline copy `#/state/1205/` is the page that is open, not a question. */
const isOpenPage = (hash: string): boolean => hash.startsWith('#/')
