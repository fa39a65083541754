import type { Chunk } from './chunk.ts'
import { findName, nameSize, readUtf16 } from './name.ts'
import { type Role, roleOf } from './role.ts'

/** Part of a text: written in the template, or the index of a substitution. */
export type Piece = string | number

/** One text of the event, an attribute or what an element holds; `label` is the element's `Name`. */
export type Leaf = { path: string; role: Role | undefined; label: readonly Piece[]; pieces: readonly Piece[] }

/** A piece of BinXML in the order of its texts; `next` is the offset behind it. */
export type Template = { leaves: readonly Leaf[]; next: number }

type Element = {
  path: string
  label: Piece[]
  pieces: Piece[]
  attribute: string | undefined
  value: Piece[]
}

/** Deeper or longer than any event: a limit for damaged and hostile input. */
const maxDepth = 32
const maxTokens = 4096

/**
 * Reads BinXML elements (libyal's "Windows XML Event Log format") from `start` until their end token. Inside a template
 * each element has a dependency identifier, in a bare fragment it has not. Throws RangeError on malformed input, as
 * DataView does for a read outside the chunk.
 */
export function readElements(chunk: Chunk, start: number, inTemplate: boolean, base: string): Template {
  const { view } = chunk
  const leaves: Leaf[] = []
  const open: Element[] = []
  let at = start
  const nameHere = (): string => {
    const offset = view.getUint32(at, true)
    at += 4
    const name = findName(chunk, offset)
    if (name === undefined) throw new RangeError('a name lies outside its chunk')
    if (offset === at) at += nameSize(chunk, at)
    return name
  }
  const add = (piece: Piece) => {
    const top = open.at(-1)
    if (top) (top.attribute === undefined ? top.pieces : top.value).push(piece)
    else leaves.push(toLeaf(base, [], [piece]))
  }
  for (let token = 0; token < maxTokens; token++) {
    const byte = view.getUint8(at++)
    const top = open.at(-1)
    if (top?.attribute !== undefined && endsAttribute.has(byte & 0x3f)) closeAttribute(top, leaves)
    switch (byte & 0x3f) {
      case 0x00:
        return { leaves, next: at }
      case 0x0f:
        at += 3
        break
      case 0x01: {
        if (open.length >= maxDepth) throw new RangeError('elements too deep')
        at += inTemplate ? 6 : 4
        const name = nameHere()
        if (byte & 0x40) at += 4
        open.push({
          path: `${top?.path ?? base}/${name}`,
          label: [],
          pieces: [],
          attribute: undefined,
          value: [],
        })
        break
      }
      case 0x06: {
        const name = nameHere()
        if (top) top.attribute = name
        break
      }
      case 0x02:
        break
      case 0x03:
      case 0x04:
        if (top) leaves.push(toLeaf(top.path, top.label, top.pieces))
        open.pop()
        // A bare fragment may hold a single element without an end token behind it.
        if (!open.length && !inTemplate) return { leaves, next: at }
        break
      case 0x05:
        at++
        add(textHere())
        break
      case 0x07:
        add(textHere())
        break
      case 0x08:
        add(String.fromCharCode(view.getUint16(at, true)))
        at += 2
        break
      case 0x09:
        add(entities[nameHere()] ?? '')
        break
      case 0x0a:
        nameHere()
        break
      case 0x0b:
        textHere()
        break
      case 0x0d:
      case 0x0e:
        add(view.getUint16(at, true))
        at += 3
        break
      default:
        throw new RangeError('no such BinXML token')
    }
  }
  throw new RangeError('too many BinXML tokens')

  function textHere(): string {
    const length = view.getUint16(at, true)
    const text = readUtf16(chunk, at + 2, length)
    at += 2 + 2 * length
    return text
  }
}

const toLeaf = (path: string, label: readonly Piece[], pieces: readonly Piece[]): Leaf => ({
  path,
  role: roleOf(path),
  label,
  pieces,
})

const endsAttribute = new Set([0x00, 0x01, 0x02, 0x03, 0x04, 0x06])
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function closeAttribute(element: Element, leaves: Leaf[]): void {
  if (element.attribute === 'Name') element.label = element.value
  leaves.push(toLeaf(`${element.path}@${element.attribute}`, [], element.value))
  element.attribute = undefined
  element.value = []
}
