import type { Knowledge } from '../decode/knowledge.ts'
import type { PageRecord, Target } from './records.ts'

/**
 * Status codes without an entry: each is a row of the table at /status/, reached by its anchor. By the address that an
 * entry would have: `/status/0x80090305/` → the record that leads to `/status/#0x80090305`.
 */
export function toTableRows(
  { statuses }: Pick<Knowledge, 'statuses'>,
  pages: ReadonlyMap<string, PageRecord>,
): ReadonlyMap<string, Target> {
  return new Map(
    statuses
      .map(({ code, name, message }) => ({ address: `/status/${code}/`, code, name, message }))
      .filter(({ address }) => !pages.has(address))
      .map(({ address, code, name, message }) => [
        address,
        {
          a: `/status/#${code}`,
          n: `${code} ${name}`,
          v: message ?? 'Only its name is on record',
        },
      ]),
  )
}
