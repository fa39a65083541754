import { crc32 } from './crc32.ts'
import { latin } from './search.ts'
import type { Template } from './template.ts'

/** Every slot of an EVTX file behind the 4 KiB file header holds one chunk of this size. */
export const chunkSize = 0x10000
/** Records start behind the chunk header and its two hash tables. */
export const firstRecord = 512

/** One chunk with what has been read of it: names and templates lie inside the chunk that uses them. */
export type Chunk = {
  bytes: Uint8Array
  view: DataView
  names: Map<number, string>
  templates: Map<number, Template>
}

/** `cut`: the file ends inside it; its header is sound, the records before the end can be read, unchecked. */
export type ChunkState = 'whole' | 'empty' | 'cut' | 'damaged'

/** Wraps one slot; a slot shorter than 64 KiB is the cut end of a file. */
export const createChunk = (bytes: Uint8Array): Chunk => ({
  bytes,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  names: new Map(),
  templates: new Map(),
})

/**
 * Says whether a slot can be trusted: both checksums of [MS-EVEN6]'s file format (libyal's description) are compared.
 * The flag 4 says that its writer did not compute them. All zeros is a slot that was never used.
 */
export function checkChunk({ bytes, view }: Chunk): { state: ChunkState; why?: string } {
  if (bytes.length < firstRecord) return damaged('the file ends inside the header of this chunk')
  if (latin(bytes, 0, 7) !== 'ElfChnk') {
    return bytes.every((byte) => byte === 0)
      ? { state: 'empty' }
      : damaged('this is no chunk of an event log')
  }
  if (view.getUint32(120, true) & 4) return { state: 'whole' }
  if (crc32(bytes, 128, firstRecord, crc32(bytes, 0, 120)) !== view.getUint32(124, true)) {
    return damaged('the header of this chunk does not match its checksum')
  }
  const end = view.getUint32(48, true)
  if (end < firstRecord || end > chunkSize)
    return damaged('the header of this chunk names an impossible size')
  if (end > bytes.length) return { state: 'cut' }
  if (crc32(bytes, firstRecord, end) !== view.getUint32(52, true)) {
    return damaged('the records of this chunk do not match their checksum')
  }
  return { state: 'whole' }
}

const damaged = (why: string) => ({ state: 'damaged' as const, why })

/** Calls `visit` with the offset and size of each record; stops at the first that is not whole. Returns their number. */
export function walkRecords({ view }: Chunk, visit?: (at: number, size: number) => void): number {
  const written = view.getUint32(48, true)
  const end = Math.min(view.byteLength, written >= firstRecord && written <= chunkSize ? written : chunkSize)
  let count = 0
  for (let at = firstRecord; at + 28 <= end; ) {
    const size = view.getUint32(at + 4, true)
    if (view.getUint32(at, true) !== 0x2a2a || size < 28 || at + size > end) break
    if (view.getUint32(at + size - 4, true) !== size) break
    visit?.(at, size)
    count++
    at += size
  }
  return count
}
