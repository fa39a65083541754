import type { Source } from './schema/claim.ts'

/** An RFC section needs no entry in `sources`: its id says where it is. */
const rfcSection = /^rfc(\d+)#((?:section|appendix)-[A-Z0-9.]+)$/

/** `rfc5246#section-7.2.2` → its source; any other id → undefined. Addresses follow rfc-editor.org's anchors. */
export function findRfcSource(id: string): Source | undefined {
  const match = rfcSection.exec(id)
  if (!match?.[1] || !match[2]) return undefined
  const place = match[2].replace('-', ' ')
  return {
    id,
    address: `https://www.rfc-editor.org/rfc/rfc${match[1]}#${match[2]}`,
    title: `RFC ${match[1]}, ${place}`,
    kind: 'rfc',
    shows: `RFC ${match[1]}, ${place}.`,
  }
}

/** The source behind an id: one of the file's own, or an RFC section. */
export const findSource = (id: string, own: readonly Source[]): Source | undefined =>
  own.find((source) => source.id === id) ?? findRfcSource(id)
