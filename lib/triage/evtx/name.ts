import type { Chunk } from './chunk.ts'

/**
 * A name of an element or attribute lies once in its chunk: next (4), hash (2), length (2), UTF-16LE, a final zero.
 * Returns undefined when the offset points outside the chunk.
 */
export function findName(chunk: Chunk, at: number): string | undefined {
  const known = chunk.names.get(at)
  if (known !== undefined) return known
  if (at + 8 > chunk.bytes.length) return undefined
  const length = chunk.view.getUint16(at + 6, true)
  if (length > 256 || at + 8 + 2 * length > chunk.bytes.length) return undefined
  const name = readUtf16(chunk, at + 8, length)
  chunk.names.set(at, name)
  return name
}

/** How many bytes a name written in place takes. */
export const nameSize = ({ view }: Chunk, at: number): number => 10 + 2 * view.getUint16(at + 6, true)

/** `length` UTF-16 code units from `at`. Texts are short here: a decoder object would cost more than the loop. */
export function readUtf16({ view }: Chunk, at: number, length: number): string {
  let text = ''
  for (let i = 0; i < length; i++) text += String.fromCharCode(view.getUint16(at + 2 * i, true))
  return text
}
