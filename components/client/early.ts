/** What the loader kept before React was there: a raw paste with its line breaks, and an Enter that waits for an answer. */
export type Early = { paste?: string; enter?: boolean; click?: HTMLElement }

declare global {
  interface Window {
    schannelEarly?: Early
    /** True once React has taken over. */
    schannelLive?: boolean
  }
}

/** Hands over what was kept, once. */
export function takeEarly(): Early {
  const early = window.schannelEarly ?? {}
  window.schannelEarly = {}
  return early
}

/** The loader's copy of the text, for a page that had to be loaded again, is not needed once React has it. */
export function forgetKept(): void {
  try {
    sessionStorage.removeItem('schannel-kept')
  } catch {
    // No storage: then nothing was kept.
  }
}

const key = 'schannel-paste'

/** A paste and the fragment of the page that shows it. `once`: for the page that is opened next, and no other. */
type Kept = { fragment: string; text: string; once: boolean }

/** Keeps a paste for this tab; the address bar holds only its codes. */
export function keepPaste(kept: Kept): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // Storage may be full or forbidden: the codes in the address still lead to the answer.
  }
}

/**
 * The paste that belongs to this fragment, if this tab kept one. Without a fragment only where the page was loaded again
 * or was opened for it: a home page opened anew starts empty.
 */
export function findPaste(fragment: string): string | undefined {
  const kept = readKept()
  if (!kept || kept.fragment !== fragment) return undefined
  if (kept.once) keepPaste({ ...kept, once: false })
  return fragment !== '' || kept.once || wasReloaded() ? kept.text : undefined
}

function readKept(): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return undefined
    const { fragment, text, once } = kept as Partial<Record<keyof Kept, unknown>>
    if (typeof fragment !== 'string' || typeof text !== 'string') return undefined
    return { fragment, text, once: once === true }
  } catch {
    return undefined
  }
}

function wasReloaded(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  return entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate'
}
