import { findAlertName } from '../codes/alert.ts'
import { isEventId } from '../codes/event.ts'
import { kinds } from '../codes/kind.ts'
import { parseStatus } from '../codes/status.ts'
import { fileFor, readTemplate, type TemplateKind } from './template.ts'

/** What `npm run new` does: a file to write, and what it says. `failed`: nothing could be begun. */
export type EntryPlan = { write?: { file: string; text: string }; say: string; failed?: true }

const usage = `Say what to begin and its code, for example:
  npm run new -- state 1306
  npm run new -- status 0x80090331
  npm run new -- guide which-client
  npm run new -- wording de
Kinds: ${kinds.join(', ')}, wording.`

const steps = (file: string) => `${file} is there. What to do next:
  1. Open it in any editor and replace every TODO. Lines behind "## " explain; take "# " away from what else you know.
  2. npm run check     says what is still missing, with the line.
  3. Send it: on GitHub "Add file, Upload files", or git add, commit, push, and open a pull request.
CONTRIBUTING.md shows the whole way, with examples.`

/** `kind` and `code` as typed; `day` is today; `exists` tells whether a file is there. */
export function createEntryPlan(
  kind: string,
  code: string,
  day: string,
  exists: (file: string) => boolean,
): EntryPlan {
  const known = [...kinds, 'wording' as const].find((name) => name === kind)
  if (!known || code === '') return { say: usage, failed: true }
  const canonical = findCanonical(known, code)
  if (!canonical) return { say: `${code} is no ${known}: ${expected[known]}`, failed: true }
  const file = fileFor(known, canonical)
  if (exists(file))
    return {
      say: `${file} is there already: open it and add what you know. ${addition[known] ?? ''}`.trim(),
      failed: true,
    }
  return { write: { file, text: readTemplate(known, canonical, day) }, say: steps(file) }
}

const expected: Record<TemplateKind, string> = {
  event: 'a Schannel event id is a number from 36864 to 36928, for example 36888',
  alert: 'an alert is a number that an RFC assigns, for example 40',
  state: 'an error state is a number of at most five digits, for example 1306',
  status: 'a status has eight hexadecimal digits, for example 0x80090326',
  guide: 'a guide has a short name in lower case with hyphens, for example which-client',
  wording: 'a language has a tag such as de, fr or pt-BR',
}

const addition: Partial<Record<TemplateKind, string>> = {
  state: 'A new report is a new item under "sightings" and its source under "sources".',
  wording: 'A new text is a new item under "events" or "statuses".',
}

/** The code as the file name spells it; undefined when it cannot be one. */
function findCanonical(kind: TemplateKind, code: string): string | undefined {
  const number = /^\d{1,5}$/.test(code) ? Number(code) : undefined
  switch (kind) {
    case 'event':
      return number !== undefined && isEventId(number) ? String(number) : undefined
    case 'alert':
      return number !== undefined && findAlertName(number) ? String(number) : undefined
    case 'state':
      return number === undefined ? undefined : String(number)
    case 'status':
      // Fewer digits are filled up with zeros when a paste is read; here that would begin a file for another code.
      return /^(?:0x)?[0-9a-f]{8}h?$|^-?\d{9,10}$/i.test(code) ? parseStatus(code) : undefined
    case 'guide':
      return /^[a-z0-9][a-z0-9-]{0,60}$/.test(code) ? code : undefined
    case 'wording':
      return /^[a-z]{2}(-[A-Z][A-Za-z]{1,3})?$/.test(code) ? code : undefined
  }
}
