/** CRC-32 (ISO 3309, polynomial 0xEDB88320) of `bytes[start..end)`, continuing from `before`. Eight bytes a step. */
export function crc32(bytes: Uint8Array, start: number, end: number, before = 0): number {
  let crc = ~before
  let at = start
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (; at + 8 <= end; at += 8) {
    const a = crc ^ view.getInt32(at, true)
    const b = view.getInt32(at + 4, true)
    crc =
      look(7, a & 255) ^
      look(6, (a >>> 8) & 255) ^
      look(5, (a >>> 16) & 255) ^
      look(4, a >>> 24) ^
      look(3, b & 255) ^
      look(2, (b >>> 8) & 255) ^
      look(1, (b >>> 16) & 255) ^
      look(0, b >>> 24)
  }
  for (; at < end; at++) crc = (crc >>> 8) ^ look(0, (crc ^ (bytes[at] ?? 0)) & 255)
  return ~crc >>> 0
}

const table = createTable()
const look = (row: number, byte: number): number => table[(row << 8) | byte] ?? 0

/** Row n moves a byte n positions further through the register ("slicing by eight"). */
function createTable(): Int32Array {
  const rows = new Int32Array(8 * 256)
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    rows[byte] = crc
  }
  for (let i = 256; i < rows.length; i++) {
    const previous = rows[i - 256] ?? 0
    rows[i] = (previous >>> 8) ^ (rows[previous & 255] ?? 0)
  }
  return rows
}
