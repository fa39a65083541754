import { emptyRecord, type RawRecord } from './record.ts'

const eventLine = /^36[89]\d\d$/
const keywordsLine = /^0x8[0-9a-f]{15}$/i

/**
 * Event XML whose tags a forum swallowed: one value per line, the event id first, then version, level, task, opcode,
 * keywords, record number, channel, computer, and the values of the event in the order in which that Windows writes
 * them. Attributes (provider, time, process) are gone.
 */
export function readLostTags(text: string): RawRecord[] {
  if (!/0x8[0-9a-f]{15}/i.test(text)) return []
  const lines: { value: string; start: number; end: number }[] = []
  let start = 0
  for (const raw of text.split('\n')) {
    const value = raw.trim()
    if (value) lines.push({ value, start, end: start + raw.length })
    start += raw.length + 1
  }
  const records: RawRecord[] = []
  lines.forEach((line, n) => {
    if (!eventLine.test(line.value)) return
    const keywords = lines.findIndex((l, k) => k > n && k <= n + 6 && keywordsLine.test(l.value))
    if (keywords < 0) return
    const next = lines.findIndex(
      (l, k) => k > keywords && (eventLine.test(l.value) || l.value.split(/\s+/, 8).length > 6),
    )
    const tail = lines.slice(keywords + 1, next < 0 ? keywords + 16 : next)
    const channel = tail.findIndex(({ value }) => value === 'System')
    if (channel < 0) return
    const computer = tail[channel + 1]?.value
    const record = emptyRecord(line.start)
    record.event = line.value
    if (computer) record.computer = computer
    record.unnamed = tail.slice(channel + 2).map(({ value }) => value)
    record.end = tail.at(-1)?.end ?? line.end
    records.push(record)
  })
  return records
}
