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

/** Keeps a long paste for the next page of this tab; the address bar holds only its codes. */
export function keepPaste(fragment: string, text: string): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ fragment, text }))
  } catch {
    // Storage may be full or forbidden: the codes in the address still lead to the answer.
  }
}

/** The paste that belongs to this fragment, if this tab kept one. */
export function findPaste(fragment: string): string | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('fragment' in kept) || !('text' in kept))
      return undefined
    return kept.fragment === fragment && typeof kept.text === 'string' ? kept.text : undefined
  } catch {
    return undefined
  }
}
