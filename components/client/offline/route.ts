/** What the address of the offline copy asks for: `#/state/1205/`, with a part `#/alert/40/#sent`; else the first page. */
export type Route = { address: string; part: string }

export function parseRoute(hash: string): Route {
  const match = /^#(\/[^#]*)(?:#(.*))?$/.exec(hash)
  const address = match?.[1] ?? '/'
  return { address: address.endsWith('/') ? address : `${address}/`, part: match?.[2] ?? '' }
}
