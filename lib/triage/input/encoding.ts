/**
 * The encoding of a text by its first bytes: a byte order mark, else the zero bytes of UTF-16, else UTF-8 when valid,
 * else Windows-1252. `cut`: the bytes may end inside a character. Undefined when this is no text.
 */
export function findEncoding(head: Uint8Array, cut: boolean): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  const zeros = [0, 0]
  let controls = 0
  // A file that was never closed ends in zeros.
  let end = head.length
  while (end > 0 && head[end - 1] === 0) end--
  for (let i = 0; i < end; i++) {
    const byte = head[i] ?? 0
    if (byte === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++
  }
  const [even = 0, odd = 0] = zeros
  const half = end / 2
  // UTF-16 that was appended to a text of single bytes: what stands first can be read.
  if (odd + even > end * 0.01 && !head.subarray(0, 64).includes(0) && isWide(latin1.decode(head)))
    return isUtf8(head.subarray(0, head.indexOf(0)), true) ? 'utf-8' : 'windows-1252'
  // Markup and digits are ASCII in every language: in UTF-16 a good part of one half of the bytes is zero.
  if (odd > half * 0.3 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.3 && odd < half * 0.05) return 'utf-16be'
  if (end === 0 || even + odd + controls > end * 0.01) return undefined
  return isUtf8(head.subarray(0, end), cut) ? 'utf-8' : 'windows-1252'
}

const latin1 = new TextDecoder('windows-1252')

/** Whether UTF-16 was read as an encoding of single bytes. */
export const isWide = (text: string): boolean => /(?:[^\0]\0){8}/.test(text)

function isUtf8(head: Uint8Array, cut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: cut })
    return true
  } catch {
    return false
  }
}

/** Pieces of bytes → pieces of text. A file that was ASCII so far may turn out to be Windows-1252 late. */
export async function* readText(pieces: AsyncIterable<Uint8Array>, encoding: string): AsyncIterable<string> {
  let decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' })
  let ascii = encoding === 'utf-8'
  for await (const piece of pieces) {
    let text: string
    try {
      text = decoder.decode(piece, { stream: true })
    } catch {
      decoder = new TextDecoder(ascii ? 'windows-1252' : 'utf-8')
      text = decoder.decode(piece, { stream: true })
    }
    ascii &&= text.length === piece.length
    yield text
  }
  try {
    yield decoder.decode()
  } catch {
    // A character cut off at the end of the file.
  }
}
