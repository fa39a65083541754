import type { Chunk } from './chunk.ts'
import { readUtf16 } from './name.ts'

/** A typed value of a substitution array: where it lies in its chunk, in bytes. */
export type Value = { type: number; at: number; size: number }

export const nested = 0x21
const array = 0x80

/** BinXML value types whose size is fixed, for arrays: type → bytes of one item. */
const itemSize: Readonly<Record<number, number>> = {
  3: 1,
  4: 1,
  5: 2,
  6: 2,
  7: 4,
  8: 4,
  9: 8,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
  15: 16,
  17: 8,
  18: 16,
  20: 4,
  21: 8,
}

/**
 * The text of a value, as Event Viewer's XML prints it; '' for null, for types that no event uses and for values that
 * are too short for their type. Items of an array are joined by `, `.
 */
export function formatValue(chunk: Chunk, value: Value): string {
  if (!(value.type & array)) return formatItem(chunk, value.type, value.at, value.size)
  const type = value.type & ~array
  if (type === 1)
    return readUtf16(chunk, value.at, value.size >> 1)
      .split('\0')
      .filter(Boolean)
      .join(', ')
  const size = itemSize[type]
  if (!size) return ''
  const items: string[] = []
  for (let at = value.at; at + size <= value.at + value.size; at += size) {
    items.push(formatItem(chunk, type, at, size))
  }
  return items.join(', ')
}

function formatItem(chunk: Chunk, type: number, at: number, size: number): string {
  const { view, bytes } = chunk
  if (size < (itemSize[type] ?? 0)) return ''
  switch (type) {
    case 1:
      return untilZero(readUtf16(chunk, at, size >> 1))
    case 2:
      return untilZero(windows1252.decode(bytes.subarray(at, at + size)))
    case 3:
      return String(view.getInt8(at))
    case 4:
      return String(view.getUint8(at))
    case 5:
      return String(view.getInt16(at, true))
    case 6:
      return String(view.getUint16(at, true))
    case 7:
      return String(view.getInt32(at, true))
    case 8:
      return String(view.getUint32(at, true))
    case 9:
      return String(view.getBigInt64(at, true))
    case 10:
      return String(view.getBigUint64(at, true))
    case 11:
      return String(view.getFloat32(at, true))
    case 12:
      return String(view.getFloat64(at, true))
    case 13:
      return view.getUint32(at, true) ? 'true' : 'false'
    case 14:
      return hexBytes(bytes, at, at + size)
    case 15:
      return formatGuid(chunk, at)
    case 16:
    case 20:
    case 21:
      return size === 8 ? hex(view.getBigUint64(at, true)) : size === 4 ? hex(view.getUint32(at, true)) : ''
    case 17:
      return formatFiletime(view.getUint32(at, true), view.getUint32(at + 4, true))
    case 18:
      return formatSystemtime(chunk, at)
    case 19:
      return formatSid(chunk, at, size)
    default:
      return ''
  }
}

const windows1252 = new TextDecoder('windows-1252')
const hex = (n: number | bigint): string => `0x${n.toString(16)}`

function untilZero(text: string): string {
  const zero = text.indexOf('\0')
  return zero < 0 ? text : text.slice(0, zero)
}

function hexBytes(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at++) text += (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return text
}

function formatGuid({ view, bytes }: Chunk, at: number): string {
  const part = (n: number, digits: number) => n.toString(16).toUpperCase().padStart(digits, '0')
  const head = [
    part(view.getUint32(at, true), 8),
    part(view.getUint16(at + 4, true), 4),
    part(view.getUint16(at + 6, true), 4),
  ]
  return `{${head.join('-')}-${hexBytes(bytes, at + 8, at + 10)}-${hexBytes(bytes, at + 10, at + 16)}}`
}

/** 100 ns since 1601 in two halves → `2020-09-19T03:19:26.1234567Z`; '' outside the years a Date can print. */
export function formatFiletime(low: number, high: number): string {
  // 2^32 × 100 ns = 429496.7296 ms; kept apart so that nothing is rounded.
  const ticks = BigInt(high) * 0x1_0000_0000n + BigInt(low)
  const ms = Number(ticks / 10_000n) - 11_644_473_600_000
  if (!(ms < 253_402_300_800_000)) return ''
  const rest = String(ticks % 10_000n).padStart(4, '0')
  return new Date(ms).toISOString().replace('Z', `${rest}Z`)
}

function formatSystemtime({ view }: Chunk, at: number): string {
  const field = (i: number) => view.getUint16(at + 2 * i, true)
  const ms = Date.UTC(field(0), field(1) - 1, field(3), field(4), field(5), field(6), field(7))
  return Number.isFinite(ms) ? new Date(ms).toISOString() : ''
}

function formatSid({ view, bytes }: Chunk, at: number, size: number): string {
  const count = bytes[at + 1] ?? 0
  if (size < 8 + 4 * count) return ''
  let authority = 0
  for (let i = 2; i < 8; i++) authority = authority * 256 + (bytes[at + i] ?? 0)
  const parts = Array.from({ length: count }, (_, i) => view.getUint32(at + 8 + 4 * i, true))
  return ['S', bytes[at], authority, ...parts].join('-')
}
