declare global {
  interface Window {
    /** What the loader asked for beside the runtime: an address, and the answer or nothing. */
    schannelCodes?: readonly [address: string, answer: Promise<Response | undefined>]
  }
}

/**
 * A file of this site as text. In the offline copy there is none to fetch: an address `#codes` names an element of the
 * page that holds the text as JSON.
 */
export async function fetchText(address: string): Promise<string> {
  if (address.startsWith('#')) return readInline(address.slice(1))
  const response = (await takeAsked(address)) ?? (await fetch(address))
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.text()
}

/** The answer to what the loader asked for, once; nothing when it failed. */
async function takeAsked(address: string): Promise<Response | undefined> {
  const [early, answer] = window.schannelCodes ?? []
  if (early !== address) return undefined
  delete window.schannelCodes
  const response = await answer
  return response?.ok ? response : undefined
}

/** A file of this site, parsed. */
export const fetchJson = async <T>(address: string): Promise<T> => JSON.parse(await fetchText(address)) as T

function readInline(id: string): string {
  const text: unknown = JSON.parse(document.getElementById(id)?.textContent ?? 'null')
  if (typeof text !== 'string') throw new Error(`${id} is not in this copy`)
  return text
}
