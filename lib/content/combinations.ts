import { addressOf, type Codes, combinationAddress } from '../codes/address.ts'
import { alertNames } from '../codes/alert.ts'
import { partsOf } from '../codes/event.ts'
import type { EntryOf } from './entry.ts'
import { entriesOf, findEntry } from './loadContent.ts'
import { perContent } from './perContent.ts'
import type { Content } from './readContent.ts'
import type { Sighting } from './schema/parts.ts'

/** A combination page: an event together with one or more of its numbers. */
export type Combination = {
  address: string
  codes: Codes & { event: number }
  /** The reports of exactly these numbers, with the entry whose file holds each. */
  sightings: { sighting: Sighting; entry: EntryOf<'state'> | EntryOf<'event'> }[]
  /** False for the pages that exist only because every alert has one: they point their canonical link elsewhere. */
  sourced: boolean
}

/** Every combination that has a source, each shorter prefix of it, and 36887 and 36888 with every assigned alert. */
export const listCombinations = perContent((content: Content): Combination[] => {
  const found = new Map<string, Combination>()
  const add = (codes: Codes & { event: number }, sourced: boolean): Combination | undefined => {
    const known = keepParts(codes)
    const address = combinationAddress(known)
    if (address === addressOf('event', codes.event)) return undefined
    const before = found.get(address)
    const combination = before ?? { address, codes: known, sightings: [], sourced }
    combination.sourced ||= sourced
    found.set(address, combination)
    return combination
  }
  for (const { sighting, entry } of listSightings(content)) {
    const state = entry.kind === 'state' ? entry.code : undefined
    const codes = { event: sighting.event, alert: sighting.alert, status: sighting.status, state }
    for (const prefix of prefixes(codes)) add(prefix, true)
    add(codes, true)?.sightings.push({ sighting, entry })
  }
  for (const event of entriesOf(content, 'event')) {
    for (const own of event.combinations)
      for (const prefix of prefixes({ ...own, event: event.code })) add(prefix, true)
  }
  for (const alert of Object.keys(alertNames).map(Number)) {
    for (const event of [36887, 36888])
      if (findEntry(content, 'event', String(event))) add({ event, alert }, false)
  }
  return [...found.values()].sort((a, b) => a.address.localeCompare(b.address, 'en', { numeric: true }))
})

/** Every public report in the content, with the entry whose file holds it. */
export const listSightings = (content: Content): Combination['sightings'] =>
  content.entries.flatMap((entry) =>
    entry.kind === 'state' || entry.kind === 'event'
      ? entry.sightings.map((sighting) => ({ sighting, entry }))
      : [],
  )

/** Only the numbers that belong to this event's address. */
function keepParts(codes: Codes & { event: number }): Codes & { event: number } {
  const parts = partsOf(codes.event).filter((part) => codes[part] !== undefined)
  return { event: codes.event, ...Object.fromEntries(parts.map((part) => [part, codes[part]])) }
}

/** 36870/0x8009030D/10001 → 36870/0x8009030D, then the whole. */
function prefixes(codes: Codes & { event: number }): (Codes & { event: number })[] {
  const parts = partsOf(codes.event).filter((part) => codes[part] !== undefined)
  return parts.map((_, i) => ({
    event: codes.event,
    ...Object.fromEntries(parts.slice(0, i + 1).map((part) => [part, codes[part]])),
  }))
}
