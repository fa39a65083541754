/**
 * A file of this site as text. In the offline copy there is none to fetch: an address `#codes` names an element of the
 * page that holds the text as JSON.
 */
export async function fetchText(address: string): Promise<string> {
  if (address.startsWith('#')) return readInline(address.slice(1))
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.text()
}

/** The same, parsed. */
export const fetchJson = async <T>(address: string): Promise<T> => JSON.parse(await fetchText(address)) as T

function readInline(id: string): string {
  const text: unknown = JSON.parse(document.getElementById(id)?.textContent ?? 'null')
  if (typeof text !== 'string') throw new Error(`${id} is not in this copy`)
  return text
}
