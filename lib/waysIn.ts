import { type Codes, combinationAddress } from './codes/address.ts'
import { newIssue, site } from './site.ts'

/** What a report may carry into the prepared form: codes, the side and the Windows version, never a pasted text. */
export type Seen = Codes & { role?: string | undefined; windows?: string | undefined }

/** The editor of the repository's host on this file. */
export const editLink = (file: string): string => `${site.repository}/edit/${site.branch}/${file}`

/** Everything that ever happened to this file. */
export const historyLink = (file: string): string => `${site.repository}/commits/${site.branch}/${file}`

/** The file as it is in the repository. */
export const fileLink = (file: string): string => `${site.repository}/blob/${site.branch}/${file}`

/** The form "I saw this too", filled with what is known of the page or the answer. */
export function sawThisTooLink(seen: Seen, page?: string): string {
  const { event, alert, state, status, role, windows } = seen
  const fields = { page, event, alert, state, status, role, windows }
  return toForm('saw-this-too.yml', fields)
}

/** The form "Something is wrong" about one page. */
export const somethingIsWrongLink = (page: string): string => toForm('something-is-wrong.yml', { page })

/** The form for a code that has no page yet. */
export const reportCodeLink = (): string => toForm('report-code.yml', {})

/** The host's editor on a new file with `text` in it, in the folder of `file`. */
export function newFileLink(file: string, text: string): string {
  const slash = file.lastIndexOf('/')
  const query = new URLSearchParams({ filename: file.slice(slash + 1), value: text })
  return `${site.repository}/new/${site.branch}/${file.slice(0, slash)}?${query}`
}

/** `/event/36888/40/1205/` → its codes; a guide has none. The way back from `combinationAddress`. */
export function parseAddressCodes(address: string): Codes {
  const [kind, code, ...tail] = address.split('/').filter(Boolean)
  if (kind === 'status') return { status: code }
  if (kind === 'alert' || kind === 'state') return { [kind]: Number(code) }
  if (kind !== 'event') return {}
  const event = Number(code)
  const [a, b] = tail
  const asNumber = (text: string | undefined) => (text && /^\d+$/.test(text) ? Number(text) : undefined)
  const status = [a, b].find((part) => part?.startsWith('0x'))
  const candidates: Codes[] = [
    { event, alert: asNumber(a), state: asNumber(b) },
    { event, status, state: asNumber(b) },
    { event, state: asNumber(a) },
  ]
  return candidates.find((codes) => combinationAddress({ ...codes, event }) === address) ?? { event }
}

function toForm(template: string, fields: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams({ template })
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) query.set(name, String(value))
  return `${newIssue}?${query}`
}
