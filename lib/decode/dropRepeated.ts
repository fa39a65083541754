import { codeKeys, type Part } from './finding.ts'
import type { Group } from './group.ts'

/** Bare codes that another observation holds too say nothing new: `0x80090326` beside SEC_E_ILLEGAL_MESSAGE. */
export function dropRepeated(groups: readonly Group[]): Group[] {
  const bare = (group: Group) => !group.hasRecord && !group.hasOpening && !group.alternative
  if (groups.length < 2 || !groups.some(bare)) return [...groups]
  return putLast(dropBare(groups, bare))
}

/**
 * E_FAIL is what older .NET prints for every Win32Exception: the text behind it holds the real status, which goes first.
 */
function putLast(groups: readonly Group[]): Group[] {
  const vague = ({ part }: Group) =>
    part.status === '0x80004005' && codeKeys.every((key) => key === 'status' || part[key] === undefined)
  return [...groups.filter((group) => !vague(group)), ...groups.filter(vague)]
}

function dropBare(groups: readonly Group[], bare: (group: Group) => boolean): Group[] {
  const best = new Map<string, Group>()
  for (const group of groups) {
    if (group.alternative) continue
    const key = keyOf(group.part)
    const known = best.get(key)
    if (!known || weigh(group) > weigh(known)) best.set(key, group)
  }
  const richest = new Map<string, Group>()
  for (const group of best.values()) {
    for (const key of subsetsOf(group.part)) {
      const known = richest.get(key)
      if (!known || weigh(group) > weigh(known)) richest.set(key, group)
    }
  }
  return groups.filter((group) => !bare(group) || richest.get(keyOf(group.part)) === group)
}

/** A cipher suite tells one group from another only where it is all that there is. */
const keyOf = (part: Part): string =>
  codeKeys.some((key) => part[key] !== undefined)
    ? codeKeys.map((key) => part[key] ?? '').join('|')
    : `${part.cipherSuite ?? ''} ${part.peer?.stack ?? ''}`

function subsetsOf(part: Part): string[] {
  let keys: Part[] = [{}]
  for (const key of codeKeys) {
    const value = part[key]
    if (value === undefined) continue
    keys = keys.flatMap((known) => [known, { ...known, [key]: value }])
  }
  return keys.map(keyOf)
}

const weigh = ({ part, hasRecord, hasOpening }: Group): number =>
  codeKeys.filter((key) => part[key] !== undefined).length * 4 +
  (part.peer ? 2 : 0) +
  (hasRecord || hasOpening ? 1 : 0)
