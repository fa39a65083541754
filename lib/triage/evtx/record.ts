import type { Chunk } from './chunk.ts'
import { type Leaf, type Piece, readElements, type Template } from './template.ts'
import { formatFiletime, formatValue, nested, type Value } from './value.ts'

/** One event record, as far as a Schannel event goes. */
export type EvtxRecord = {
  provider: string
  event: number
  /** Record number inside its log. */
  id: string
  level: string
  /** UTC, ISO 8601 with 100 ns. */
  time: string
  computer: string
  /** Process of the `Execution` element: the one that wrote the record (lsass), never the application. */
  executing: string
  /** EventData or UserData in the order of the record; a field without a name has ''. */
  fields: [name: string, value: string][]
}

/**
 * Reads the record at `at`; `undefined` when another provider wrote it, found out before anything else is read.
 * Throws RangeError when the record is not whole.
 */
export function readSchannelRecord(chunk: Chunk, at: number): EvtxRecord | undefined {
  const { view } = chunk
  const record: EvtxRecord = {
    provider: '',
    event: Number.NaN,
    id: String(view.getBigUint64(at + 8, true)),
    level: '',
    time: '',
    computer: '',
    executing: '',
    fields: [],
  }
  if (!readFragment(chunk, at + 24, '', record, 0)) return undefined
  if (record.provider.toLowerCase() !== 'schannel') return undefined
  if (!Number.isInteger(record.event)) throw new RangeError('the record has no event id')
  record.time ||= formatFiletime(view.getUint32(at + 16, true), view.getUint32(at + 20, true))
  return record
}

/** Fills the record from a fragment: a template with its values, or bare elements. False: another provider's record. */
function readFragment(chunk: Chunk, start: number, base: string, record: EvtxRecord, depth: number): boolean {
  if (depth > 4) throw new RangeError('fragments too deep')
  const { view } = chunk
  const at = view.getUint8(start) === 0x0f ? start + 4 : start
  if (view.getUint8(at) !== 0x0c) {
    return fill(chunk, readElements(chunk, at, false, base), [], record, depth)
  }
  const definition = view.getUint32(at + 6, true)
  const template = findTemplate(chunk, definition, base)
  const values = at + 10 + (definition === at + 10 ? 24 + view.getUint32(definition + 20, true) : 0)
  return fill(chunk, template, readValues(chunk, values), record, depth)
}

/** A definition lies where its first user stands: next (4), GUID (16), size (4), elements. Read once per chunk. */
function findTemplate(chunk: Chunk, definition: number, base: string): Template {
  const known = chunk.templates.get(definition)
  if (known) return known
  const template = readElements(chunk, definition + 24, true, base)
  chunk.templates.set(definition, template)
  return template
}

/** The substitution array: count (4), then size (2), type (1), zero (1) for each value, then the values. */
function readValues(chunk: Chunk, at: number): Value[] {
  const { view } = chunk
  const count = view.getUint32(at, true)
  if (count > 1024) throw new RangeError('too many values')
  const values: Value[] = []
  let from = at + 4 + 4 * count
  for (let i = 0; i < count; i++) {
    const size = view.getUint16(at + 4 + 4 * i, true)
    values.push({ type: view.getUint8(at + 6 + 4 * i), at: from, size })
    from += size
  }
  if (from > view.byteLength) throw new RangeError('values reach past the chunk')
  return values
}

function fill(
  chunk: Chunk,
  template: Template,
  values: readonly Value[],
  record: EvtxRecord,
  depth: number,
): boolean {
  for (const leaf of template.leaves) {
    const inner = findNested(leaf, values)
    if (inner) {
      if (inner.size && !readFragment(chunk, inner.at, leaf.path, record, depth + 1)) return false
    } else if (leaf.role && !take(chunk, leaf, values, record)) return false
  }
  return true
}

/** An element whose whole content is a substitution that holds BinXML of its own (EventData in most events). */
function findNested(leaf: Leaf, values: readonly Value[]): Value | undefined {
  const piece = leaf.pieces.length === 1 ? leaf.pieces[0] : undefined
  const value = typeof piece === 'number' ? values[piece] : undefined
  return value?.type === nested ? value : undefined
}

function take(chunk: Chunk, leaf: Leaf, values: readonly Value[], record: EvtxRecord): boolean {
  const text = textOf(chunk, leaf.pieces, values)
  switch (leaf.role) {
    case 'provider':
      record.provider = text
      return text.toLowerCase() === 'schannel'
    case 'event':
      record.event = text ? Number(text) : Number.NaN
      return true
    case 'data':
      record.fields.push([textOf(chunk, leaf.label, values), text])
      return true
    case 'userData':
      record.fields.push([leaf.path.slice(leaf.path.lastIndexOf('/') + 1), text])
      return true
    case 'level':
    case 'time':
    case 'id':
    case 'executing':
    case 'computer':
      record[leaf.role] = text || record[leaf.role]
      return true
    default:
      return true
  }
}

function textOf(chunk: Chunk, pieces: readonly Piece[], values: readonly Value[]): string {
  let text = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece
      continue
    }
    const value = values[piece]
    if (value) text += formatValue(chunk, value)
  }
  return text
}
