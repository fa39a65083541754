import { execFileSync } from 'node:child_process'

/** The commit that a site was built from, shortened, and the day of it. Both absent where nobody knows. */
export type Revision = { revision?: string; date?: string }

/** From SITE_REVISION and SITE_REVISION_DATE, else from git in the working directory; never throws. */
export function readRevision(): Revision {
  const { SITE_REVISION: revision, SITE_REVISION_DATE: date } = process.env
  if (revision) return { revision, ...(date ? { date } : {}) }
  try {
    const out = execFileSync('git', ['log', '-1', '--format=%h %cs', '--abbrev=10'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [hash, day] = out.trim().split(' ')
    return hash && day ? { revision: hash, date: day } : {}
  } catch {
    return {}
  }
}
