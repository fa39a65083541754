import { z } from 'zod'
import { address, claim, code, date, day, line, source, sourceIds, text } from './claim.ts'

/** A step that only looks. It changes nothing on the machine. */
export const check = claim.extend({
  /** The command to copy; PowerShell unless the text says otherwise. */
  command: code.optional(),
  /** What its output looks like, shortened, with made-up names. */
  output: code.optional(),
  /** What this step cannot tell. */
  cannot: text.optional(),
})
export type Check = z.infer<typeof check>

/** A change that ended the fault for somebody, or that a source prescribes. */
export const fix = claim.extend({
  /** Where the change is made. */
  where: z.enum([
    'this machine',
    'this server',
    'this client',
    'the other side',
    'the CA',
    'the domain',
    'the network',
  ]),
  /** What it takes to come into force. `not stated` where no source says. */
  needs: z.enum(['nothing', 'new handles', 'service restart', 'reboot', 'not stated']),
  /** What else it touches. */
  affects: text.optional(),
  /** How to take it back. */
  undo: text.optional(),
  /** The Windows versions on which the sources saw it work. */
  seenOn: line.optional(),
  /** A command that changes something; shown apart from commands that only look. */
  command: code.optional(),
})
export type Fix = z.infer<typeof fix>

/** One public report of these numbers together. Mirrors and older copies of one text count once: list them once. */
export const sighting = z.strictObject({
  /** The id of the source that shows it. */
  source: z.string().min(1),
  /** The event id it was seen in: 36888. */
  event: z.string().regex(/^\d+$/, 'an event id: 36888').transform(Number),
  /** The alert in the same event. */
  alert: z.string().regex(/^\d+$/, 'an alert number: 40').transform(Number).optional(),
  /** The status in the same event, eight hexadecimal digits: 0x8009030D. */
  status: z
    .string()
    .regex(/^0x[0-9A-F]{8}$/, 'a status: 0x8009030D')
    .optional(),
  /** The side the logging machine played, as far as the source shows. */
  role: z.enum(['client', 'server', 'unknown', 'disputed']),
  /** Windows of the logging machine as the source says it; `not stated` if it does not. */
  windows: line,
  /** When it was seen. */
  date: date.optional(),
  /** Anything else worth a line: how many, on what kind of host. */
  note: text.optional(),
})
export type Sighting = z.infer<typeof sighting>

/** A wrong meaning that circulates. Name the claim, never the site. */
export const misconception = z.strictObject({
  /** The claim as people read it. */
  claim: text,
  /** Why it is wrong. */
  why: text,
  grade: claim.shape.grade,
  sources: sourceIds,
})

/** The same number in another number space, so that nobody mistakes one for the other. */
export const otherNumber = z.strictObject({
  /** `ERROR_CANNOT_OPEN_PROFILE` */
  name: line,
  /** `Win32 error codes` */
  space: line,
  /** What it means there. */
  meaning: text,
  sources: sourceIds,
})

/** Two or more official statements that do not agree: both are shown. */
export const contradiction = z.strictObject({
  /** What they disagree about. */
  about: line,
  says: z.array(claim).min(2, 'at least two statements'),
})

/** Fields that every entry may have. Leave out what has nothing true to say. */
export const common = {
  /** The answer in one sentence: the heading of the page. No code numbers, no full stop. */
  verdict: line,
  /** The day on which a person last compared this entry with its sources. */
  checked: day,
  /** What to look at first, in order. These steps change nothing. */
  check: z.array(check).default([]),
  /** Why it happens, the best supported first. */
  causes: z.array(claim).default([]),
  /** What ended it, the best supported first. */
  fixes: z.array(fix).default([]),
  /** Advice that circulates and should be refused, with the reason. */
  against: z.array(claim).default([]),
  /** Surprises an admin should know. */
  notes: z.array(claim).default([]),
  /** A recipe that shows it on purpose; only where somebody showed it or the inference is said to be one. */
  reproduce: check.optional(),
  misconceptions: z.array(misconception).default([]),
  contradictions: z.array(contradiction).default([]),
  /** The same number elsewhere (Win32, Winsock …). */
  otherNumbers: z.array(otherNumber).default([]),
  /** What a reader should collect and report so that this entry can say more. */
  collect: z.array(text).default([]),
  /** Pages of this site to read next. */
  related: z.array(address).default([]),
  /** Other words under which people look for this entry. */
  words: z.array(line).default([]),
  /** Everything cited above, each used at least once. */
  sources: z.array(source).default([]),
}
