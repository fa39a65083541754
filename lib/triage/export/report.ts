import type { Summary } from '../summary/summary.ts'
import type { Triage } from '../triage.ts'
import { type Mask, noMask } from './mask.ts'

/** What is written down: a summary with names masked or not, and where its links lead. */
export type Report = {
  summary: Summary
  triage: Triage
  /** `/state/1205/` → the permanent link with host. */
  link: (address: string) => string
  /** ISO date of the run. */
  date: string
}

/** The same report with names replaced; without a mask as it is. */
export const maskReport = (report: Report, mask: Mask = noMask): Report => ({
  ...report,
  summary: { ...report.summary, rows: report.summary.rows.map(mask.row) },
  triage: {
    ...report.triage,
    files: report.triage.files.map((file) => ({ ...file, name: mask.file(file.name) })),
  },
})
