import { formatStatus } from '../codes/status.ts'
import type { Part } from './finding.ts'
import type { Knowledge, Role } from './knowledge.ts'
import { foldWord } from './tokens.ts'

/** Values of an event's fields by name, the names in lower case without anything but letters and digits. */
export type Fields = Map<string, string>

export const fieldKey = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** What the named fields of one event say. Names, never positions: Windows 11 put the caller in front. */
export function readFields(fields: Fields, types: Knowledge['types']): Part {
  const part: Part = {}
  const alert = readInteger(fields.get('alertdesc'))
  if (alert !== undefined && alert <= 255) part.alert = alert
  const state = readInteger(fields.get('errorstate') ?? fields.get('errorstatus'))
  if (state !== undefined) part.state = state
  const status = readStatusField(fields.get('errorcode') ?? fields.get('error'))
  if (status) part.status = status
  const role = findRole(fields.get('type'), types)
  if (role) part.role = role
  const protocol = clean(fields.get('protocol'))
  if (protocol) part.protocol = protocol
  const suite = readNumber(fields.get('ciphersuite'))
  if (suite !== undefined && suite <= 0xffff) part.cipherSuite = `0x${hex(suite, 4)}`
  const target = clean(fields.get('targetname') ?? fields.get('name'))
  if (target) part.target = target
  const name = clean(fields.get('callerprocessimagename'))
  if (name) {
    const id = readInteger(fields.get('callerprocessid'))
    part.process = id === undefined ? { name } : { name, id }
  }
  return part
}

/** The word of the field `Type` in any known language → the role. */
export function findRole(word: string | undefined, types: Knowledge['types']): Role | undefined {
  if (!word) return undefined
  const key = foldWord(word.trim())
  return Object.hasOwn(types, key) ? types[key] : undefined
}

const clean = (value: string | undefined): string | undefined => value?.trim() || undefined

/** A 32-bit number in decimal or hexadecimal. */
function readNumber(text: string | undefined): number | undefined {
  const t = text?.trim() ?? ''
  if (/^0x[0-9a-f]{1,8}$/i.test(t)) return Number.parseInt(t, 16)
  return /^-?\d{1,10}$/.test(t) ? Number(t) : undefined
}

function readInteger(text: string | undefined): number | undefined {
  const n = readNumber(text)
  return n !== undefined && n >= 0 && n <= 0xffff_ffff ? n : undefined
}

/** `ErrorCode` is written in hexadecimal by Windows and in signed or unsigned decimal by some forwarders. */
export function readStatusField(text: string | undefined): string | undefined {
  const n = readNumber(text)
  return n === undefined || n < -0x8000_0000 || n > 0xffff_ffff ? undefined : formatStatus(n)
}

const hex = (n: number, digits: number): string => n.toString(16).toUpperCase().padStart(digits, '0')

const eventData = new Set([
  'alertdesc',
  'errorstate',
  'errorstatus',
  'errorcode',
  'error',
  'type',
  'protocol',
  'ciphersuite',
  'exchangestrength',
  'contexthandle',
  'targetname',
  'name',
  'localcertsubjectname',
  'remotecertsubjectname',
  'callerprocessid',
  'callerprocessimagename',
  'certflags',
  'modulename',
  'cspname',
  'csptype',
  'keyname',
  'keytype',
  'keyflags',
  'path',
  'failurereason',
  'ocspresponderurl',
  'thisupdate',
  'nextupdate',
])

/** Whether a name is one of the fields that Schannel events have. */
export const isEventField = (key: string): boolean => eventData.has(key)

const caller: ReadonlySet<string> = new Set(['callerprocessid', 'callerprocessimagename'])
const blob =
  /^(?:binlength|binarydata|encodedcert|credcontext|pcertificatecontext|certificatecontext|certificate)$/

/**
 * The event that has exactly these fields: `Type` and `ErrorState` → 36871. Undefined where several events share
 * the set. The caller's fields and certificate blobs do not count: exports drop or add them.
 */
export function findEventByFields(fields: Fields, knowledge: Knowledge): number | undefined {
  const given = [...fields.keys()].filter((key) => isEventField(key) && !caller.has(key))
  if (given.length === 0) return undefined
  const found = new Set<number>()
  for (const { event, wordings } of knowledge.events) {
    for (const wording of wordings) {
      const keys = wording.fields?.map(fieldKey).filter((key) => !caller.has(key) && !blob.test(key))
      if (keys && keys.length === given.length && given.every((key) => keys.includes(key))) found.add(event)
    }
  }
  return found.size === 1 ? [...found][0] : undefined
}

/** Windows versions whose field set for this event holds all these names. */
export function findWindowsByFields(fields: Fields, event: number, knowledge: Knowledge): string[] {
  const given = [...fields.keys()].filter(isEventField)
  if (given.length === 0) return []
  const wordings = knowledge.events.find((e) => e.event === event)?.wordings ?? []
  const withCaller = given.some((key) => caller.has(key))
  const indexes = wordings
    .filter(({ fields: names }) => {
      const keys = names?.map(fieldKey) ?? []
      return (
        given.every((key) => keys.includes(key)) &&
        keys.filter((key) => !blob.test(key)).length === given.length &&
        withCaller === keys.some((key) => caller.has(key))
      )
    })
    .flatMap(({ windows }) => windows)
  return [...new Set(indexes)].flatMap((n) => knowledge.windows[n] ?? [])
}
