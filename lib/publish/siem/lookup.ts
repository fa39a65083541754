import { parsePath } from '../../codes/parsePath.ts'
import { findFirstCheck } from '../../content/firstCheck.ts'
import { listPages } from '../../content/pages.ts'
import { perContent } from '../../content/perContent.ts'
import type { Content } from '../../content/readContent.ts'
import { permanentLink } from '../../site.ts'
import { formatCsv } from '../api/csv.ts'
import { toKey } from './keys.ts'

/** One row of the flat table that every log platform gets: a key, its numbers, and the answer. */
export type LookupRow = {
  key: string
  event: number | undefined
  alert: number | undefined
  status: string | undefined
  state: number | undefined
  name: string
  meaning: string
  grade: string
  first_check: string
  url: string
}

/** A row for each event, each combination and each single code that has a page. */
export const toLookup = perContent((content: Content): readonly LookupRow[] =>
  listPages(content).flatMap((page) => {
    const key = toKey(page.address)
    if (key === undefined) return []
    const { event, alert, status, state } = parsePath(page.address)?.codes ?? {}
    const first_check = findFirstCheck(content, page.address)?.text ?? ''
    const { name, verdict: meaning, grade } = page
    const url = permanentLink(page.address)
    return [{ key, event, alert, status, state, name, meaning, grade, first_check, url }]
  }),
)

const columns = [
  'key',
  'event',
  'alert',
  'status',
  'state',
  'name',
  'meaning',
  'grade',
  'first_check',
  'url',
] as const

/** The lookup as CSV, for Splunk, the PowerShell script and whatever else reads one. */
export const formatLookup = (content: Content): string =>
  formatCsv([columns, ...toLookup(content).map((row) => columns.map((column) => row[column]))])
