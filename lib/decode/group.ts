import { directionOf, partsOf } from '../codes/event.ts'
import { dropRepeated } from './dropRepeated.ts'
import { codeKeys, type Finding, type Part } from './finding.ts'
import type { Observation } from './observation.ts'

/** Findings that belong to one event, while they are brought together. */
export type Group = {
  part: Part
  sure: Observation['sure']
  start: number
  end: number
  line: number
  hasId: boolean
  hasOpening: boolean
  hasRecord: boolean
  /** Opened by the labels of an event record. */
  labelled: boolean
  alternative: boolean
  fields: Set<string>
}

/** How far apart two places of one event may be, in characters and lines. */
const reach = { chars: 1500, lines: 8 }

/**
 * Brings findings in the order of the text together into observations: an id, its text and its XML are one event; a
 * second text, another id or another value begins the next one.
 */
export function groupFindings(findings: readonly Finding[]): Observation[] {
  const groups: Group[] = []
  let open: Group | undefined
  for (const finding of findings) {
    if (finding.kind === 'begin') {
      open = createGroup(finding, true)
      groups.push(open)
      continue
    }
    if (finding.kind === 'number') {
      if (open) addNumber(open, finding)
      continue
    }
    if (finding.alternative) {
      groups.push({ ...createGroup(finding, false), alternative: true })
      continue
    }
    if (open && belongs(open, finding)) add(open, finding)
    else if (finding.kind !== 'context') {
      const inherited =
        open && finding.listed && open.line === finding.line ? inherit(open.part, finding.part) : {}
      open = createGroup({ ...finding, part: { ...inherited, ...finding.part } }, false)
      groups.push(open)
    }
  }
  return dropRepeated(groups.filter(({ part, hasRecord }) => hasCode(part) || hasRecord)).map(toObservation)
}

function createGroup(finding: Finding, labelled: boolean): Group {
  return {
    part: { ...finding.part },
    sure: finding.sure,
    start: finding.start,
    end: finding.end,
    line: finding.line,
    hasId: finding.part.event !== undefined,
    hasOpening: finding.kind === 'opening',
    hasRecord: finding.kind === 'record',
    labelled,
    alternative: false,
    fields: new Set(finding.fields),
  }
}

const hasCode = (part: Part): boolean =>
  codeKeys.some((key) => part[key] !== undefined) || part.peer !== undefined || part.cipherSuite !== undefined

/** The next of a list keeps the event and the alert: `fatal alert 40 - error state (1205,1207)`. */
function inherit(from: Part, next: Part): Part {
  const kept: Part = {}
  if (from.event !== undefined) kept.event = from.event
  if (from.alert !== undefined && next.alert === undefined) kept.alert = from.alert
  return kept
}

function belongs(group: Group, finding: Finding): boolean {
  const { part } = finding
  if (finding.kind === 'context') return group.labelled || group.hasOpening || group.hasId
  const near = finding.start - group.end <= reach.chars && finding.line - group.line <= reach.lines
  if (codeKeys.some((key) => differs(group.part[key], part[key]))) return false
  if (finding.kind === 'record') {
    return (
      !group.hasRecord &&
      near &&
      (group.part.event === part.event || (group.labelled && group.part.event === undefined))
    )
  }
  if (finding.kind === 'opening')
    return !group.hasRecord && (group.hasOpening ? completes(group, finding) : near)
  if (finding.kind === 'tail') {
    if (finding.events && group.part.event !== undefined && !finding.events.includes(group.part.event))
      return false
    if (group.hasOpening || group.part.event !== undefined) return near
    // A status and its state in one breath are one failure, though neither names the event.
    return hasCode(group.part) && group.part.peer === undefined && isClose(group, finding)
  }
  const sameLine = group.line === finding.line
  if (part.event !== undefined) {
    // The same id again on a later line is the next record, unless this one has nothing else yet.
    if (group.hasId && !sameLine && group.part.event !== undefined)
      return group.labelled && !group.hasOpening && near
    return sameLine || (group.labelled && near) || (near && group.hasOpening && finding.kind === 'label')
  }
  if (group.hasRecord) return false
  if (sameLine) return true
  if (group.labelled || group.hasOpening) return near && codeKeys.some((key) => part[key] !== undefined)
  const equal = codeKeys.some((key) => part[key] !== undefined && part[key] === group.part[key])
  return (
    isClose(group, finding) &&
    (equal ||
      finding.kind === 'label' ||
      fillsPlace(group, part) ||
      (group.part.peer !== undefined && part.status !== undefined))
  )
}

/** The rest of a text that differs from the known one in its middle: right behind it, with numbers that it lacked. */
const completes = (group: Group, { part, start }: Finding): boolean =>
  part.event === group.part.event &&
  start - group.end <= 30 &&
  codeKeys.some((key) => part[key] !== undefined && group.part[key] === undefined)

/** An id that stands as a heading, and below it a number that this event has and that is not known yet. */
const fillsPlace = ({ part: known, hasId }: Group, part: Part): boolean =>
  hasId &&
  known.event !== undefined &&
  part.peer === undefined &&
  partsOf(known.event).some((key) => part[key] !== undefined && known[key] === undefined)

const isClose = (group: Group, finding: Finding): boolean =>
  finding.line - group.line <= 2 && finding.start - group.end <= 300

const differs = (a: unknown, b: unknown): boolean => a !== undefined && b !== undefined && a !== b

const rank: Record<Observation['sure'], number> = { guess: 0, code: 1, exact: 2 }

function add(group: Group, finding: Finding): void {
  const record = finding.kind === 'record'
  const { peer, ...rest } = finding.part
  // A record read by names knows better than the text around it.
  const windows = bothKnow(group.part.windows, rest.windows)
  group.part = record ? { ...group.part, ...rest } : { ...rest, ...group.part }
  if (windows) group.part.windows = windows
  if (peer) group.part.peer = { ...peer, ...group.part.peer }
  if (finding.kind !== 'context' && finding.kind !== 'label' && finding.kind !== 'mention') {
    group.sure = record || finding.kind === 'opening' ? finding.sure : group.sure
  } else if (
    rank[finding.sure] > rank[group.sure] &&
    !group.hasOpening &&
    !group.hasRecord &&
    finding.kind !== 'context'
  ) {
    group.sure = finding.sure
  }
  group.end = Math.max(group.end, finding.end)
  group.line = Math.max(group.line, finding.line)
  group.hasId ||= finding.part.event !== undefined
  group.hasOpening ||= finding.kind === 'opening'
  group.hasRecord ||= record
  finding.fields?.forEach((name) => {
    group.fields.add(name)
  })
}

/** The versions that fit both the text and the fields. */
function bothKnow(a: Part['windows'], b: Part['windows']): Part['windows'] {
  if (!a || !b) return undefined
  const common = a.filter((name) => b.includes(name))
  return common.length > 0 ? common : undefined
}

/** A number at the end of a sentence in a record whose text is not known: the next free place of the event, a guess. */
function addNumber(group: Group, { value, line, end }: Finding): void {
  const { event } = group.part
  if (event === undefined || value === undefined || !group.labelled || group.hasRecord || group.hasOpening)
    return
  for (const part of partsOf(event)) {
    if (part === 'status' || group.part[part] !== undefined) continue
    if (part === 'alert' && value > 255) continue
    group.part[part] = value
    group.sure = 'guess'
    group.line = line
    group.end = Math.max(group.end, end)
    return
  }
}

function toObservation(group: Group): Observation {
  const { part } = group
  const sure = findSure(group)
  const direction = part.direction ?? (part.event === undefined ? undefined : directionOf(part.event))
  const { direction: _, ...rest } = part
  return {
    ...rest,
    ...(direction ? { direction } : {}),
    sure,
    missing: [],
    span: { start: group.start, end: group.end },
  }
}

/** A record with labels whose text no wording matches: its id is sure, its numbers were taken in order. */
function findSure({ labelled, hasOpening, hasRecord, part, sure }: Group): Observation['sure'] {
  if (!labelled || hasOpening || hasRecord) return sure
  return part.alert === undefined && part.state === undefined && part.status === undefined ? 'exact' : 'guess'
}
