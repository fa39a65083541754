import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import { crc32 } from '../../triage/evtx/crc32.ts'

/** 1980-01-01 00:00, the earliest a zip can say: the same files give the same bytes. */
const dosDate = 0x21

/**
 * Files (path with "/" → bytes) as a zip (APPNOTE 6.3.3): deflate, names in UTF-8, no extra fields, in the given order.
 * Below 65,535 files and 4 GB, which is said rather than written wrongly.
 */
export async function createZip(
  files: readonly (readonly [path: string, bytes: Uint8Array])[],
): Promise<Uint8Array> {
  if (files.length > 0xfffe) throw new Error(`${files.length} files do not fit into a plain zip`)
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  // At once: the packing runs beside this thread, on every core.
  const entries = await Promise.all(
    files.map(async ([path, bytes]) => ({
      path,
      bytes,
      packed: await promisify(deflateRaw)(bytes, { level: 9 }),
    })),
  )
  for (const { path, bytes, packed } of entries) {
    const name = Buffer.from(path)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt16LE(0, 6)
    common.writeUInt16LE(dosDate, 8)
    common.writeUInt32LE(crc32(bytes, 0, bytes.length), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, name, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, name)
    offset += 4 + common.length + name.length + packed.length
  }
  const list = Buffer.concat(directory)
  if (offset + list.length > 0xffff_fffe) throw new Error('more than 4 GB do not fit into a plain zip')
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, list, end])
}
