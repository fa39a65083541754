/** Bytes as Latin-1 text, for magic numbers. */
export const latin = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end))

/**
 * Whether the bytes hold "schannel" in UTF-16LE, in any case: a chunk without it has no Schannel event, since each
 * chunk carries the provider names of its records. Horspool's search: looks at about every sixteenth byte.
 */
export function holdsSchannel(bytes: Uint8Array): boolean {
  const last = needle.length - 1
  for (let at = 0; at + last < bytes.length; ) {
    const tail = lower[bytes[at + last] ?? 0] ?? 0
    let i = last
    while (i >= 0 && lower[bytes[at + i] ?? 0] === needle[i]) i--
    if (i < 0) return true
    at += shift[tail] ?? needle.length
  }
  return false
}

const needle = Uint8Array.from([...'schannel'].flatMap((c) => [c.charCodeAt(0), 0]))
const lower = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte))
const shift = new Uint8Array(256).fill(needle.length)
needle.forEach((byte, i) => {
  if (i < needle.length - 1) shift[byte] = needle.length - 1 - i
})
