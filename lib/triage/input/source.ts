/** A file as triage reads it: never whole, always from the front, as often as asked. `size` in bytes, if known. */
export type Source = { name: string; size: number | undefined; pieces: () => AsyncIterable<Uint8Array> }

/** What `File` and `Blob` offer; a 4 GB file is read through it piece by piece. */
export type Sliceable = {
  size: number
  slice: (start: number, end: number) => { arrayBuffer: () => Promise<ArrayBuffer> }
}

/** Large enough to be read fast, small enough that progress moves and a cancel is felt. */
const pieceSize = 4 << 20

export const sourceOf = (name: string, file: Sliceable): Source => ({
  name,
  size: file.size,
  pieces: async function* () {
    // The next piece is on its way while this one is being read.
    let next = read(file, 0)
    for (let at = 0; at < file.size; at += pieceSize) {
      const piece = await next
      next = read(file, at + pieceSize)
      yield piece
    }
  },
})

/** Pasted text as a source. */
export const sourceOfText = (name: string, text: string): Source =>
  sourceOf(name, new Blob([text], { type: 'text/plain' }))

async function read(file: Sliceable, at: number): Promise<Uint8Array> {
  if (at >= file.size) return new Uint8Array()
  return new Uint8Array(await file.slice(at, Math.min(at + pieceSize, file.size)).arrayBuffer())
}

/**
 * The first bytes (at least `wanted`, unless the input is shorter) and an iterable of everything, those bytes included.
 */
export async function readHead(
  pieces: AsyncIterable<Uint8Array>,
  wanted: number,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = pieces[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  while (length < wanted) {
    const next = await iterator.next()
    if (next.done) break
    first.push(next.value)
    length += next.value.length
  }
  const head = join(first, length)
  return {
    head,
    all: (async function* () {
      try {
        if (head.length) yield head
        for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
      } finally {
        await iterator.return?.()
      }
    })(),
  }
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces
  if (only && pieces.length === 1) return only
  const all = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** Pieces of any size → pieces of exactly `size` bytes (the last may be shorter) behind the first `skip` bytes. */
export async function* cutEvery(
  pieces: AsyncIterable<Uint8Array>,
  skip: number,
  size: number,
): AsyncIterable<Uint8Array> {
  let rest: Uint8Array = new Uint8Array()
  let toSkip = skip
  for await (const piece of pieces) {
    const from = Math.min(toSkip, piece.length)
    toSkip -= from
    const fresh = piece.subarray(from)
    const joined = rest.length ? join([rest, fresh], rest.length + fresh.length) : fresh
    let at = 0
    for (; at + size <= joined.length; at += size) yield joined.subarray(at, at + size)
    rest = joined.slice(at)
  }
  if (rest.length) yield rest
}
