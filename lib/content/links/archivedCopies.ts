import { findAddressFault } from '../schema/publicAddress.ts'

/** The answer of the Internet Archive's availability service: the closest copy it has. */
type Availability = {
  archived_snapshots?: { closest?: { available?: boolean; status?: string; url?: string } }
}

/** The service that knows whether there is a copy (archive.org/help/wayback_api.php). */
export const availabilityOf = (address: string): string =>
  `https://archive.org/wayback/available?url=${encodeURIComponent(address)}`

/** The address of a good copy out of the service's answer; undefined when there is none or the answer is no answer. */
export function parseAvailability(json: string): string | undefined {
  try {
    const closest = (JSON.parse(json) as Availability).archived_snapshots?.closest
    if (closest?.available !== true || closest.status !== '200' || typeof closest.url !== 'string')
      return undefined
    const url = closest.url.replace(/^http:/, 'https:')
    return url.startsWith('https://web.archive.org/web/') && !findAddressFault(url) && !/[\s"']/.test(url)
      ? url
      : undefined
  } catch {
    return undefined
  }
}

/**
 * Adds `archived` behind each `address` of one entry file's text that equals `address` and has no copy yet. Both ways of
 * writing a source are known, one field on each line and all in braces. Other lines stay as they are.
 */
export function addArchived(text: string, address: string, copy: string): string {
  const lines = text.split('\n')
  return lines
    .flatMap((line, i) => {
      const block = /^(\s+)(?:- )?address: *"?([^"]*?)"? *$/.exec(line)
      if (block?.[2] === address) {
        const indent = line.startsWith(`${block[1]}- `) ? `${block[1]}  ` : (block[1] ?? '')
        return hasCopy(lines, i) ? [line] : [line, `${indent}archived: ${copy}`]
      }
      const quoted = `address: "${address}"`
      return line.includes(quoted) && !line.includes('archived:')
        ? [line.replace(quoted, () => `${quoted}, archived: "${copy}"`)]
        : [line]
    })
    .join('\n')
}

/** Whether the source around this line has a copy: its lines go on until the next item or the end of the list. */
function hasCopy(lines: readonly string[], at: number): boolean {
  let from = at
  while (from > 0 && !/^\s*- /.test(lines[from] ?? '')) from--
  let to = at + 1
  while (to < lines.length && /^\s+(?!- )/.test(lines[to] ?? '')) to++
  return lines.slice(from, to).some((line) => /^\s*(?:- )?archived:/.test(line))
}
