import type { Content } from '../../content/readContent.ts'
import { permanentLink, site } from '../../site.ts'
import type { Revision } from '../revision.ts'
import { formatCsv } from './csv.ts'
import { toJsonSchema } from './jsonSchema.ts'
import { toRecords } from './records.ts'
import {
  indexSchema,
  type ListName,
  listNames,
  type RecordOf,
  toListSchema,
  toRecordSchema,
} from './schema.ts'
import { toTable } from './tables.ts'

/** Path below /api/v1/ → text. */
export type ApiFiles = Map<string, string>

/** What a list holds, in one line: for the index and for /data/. */
export const aboutList: Record<ListName, string> = {
  alerts: 'TLS alerts, each with its meaning by direction',
  states: 'internal error states that somebody has shown in public',
  events: 'Schannel event ids with every known text and its fields',
  statuses: 'status codes: those with an entry, and one row for every other',
  guides: 'guides, step by step',
  combinations: 'what one logged event says together, with its reports',
  wordings: 'product texts by event, status or guide, Windows version and language',
  peers: 'what other TLS stacks print for an alert',
  sources: 'every source, what it shows, and which pages cite it',
}

/** The name of a record's own file, without ending; a record of a list without single files → undefined. */
export function fileOf(record: RecordOf<ListName>): string | undefined {
  if ('codes' in record) return record.page.address.split('/').slice(2, -1).join('-')
  return 'code' in record && 'kind' in record ? String(record.code) : undefined
}

/** Everything under /api/v1/: an index, lists, one file for each code, schemas and tables. */
export function createApiFiles(content: Content, { revision, date }: Revision): ApiFiles {
  const files: ApiFiles = new Map()
  const json = (path: string, value: object) => files.set(path, `${JSON.stringify(value, null, 1)}\n`)
  const records = toRecords(content)
  const schema = (name: string) => permanentLink(`/api/v1/schema/${name}.json`)
  const lists = listNames.map((list) => {
    const items: readonly RecordOf<ListName>[] = records[list]
    json(`${list}.json`, { $schema: schema(list), items })
    json(`schema/${list}.json`, toJsonSchema(toListSchema(list), schema(list)))
    files.set(`csv/${list}.csv`, formatCsv(toTable(list, content)))
    const named = items.flatMap((record) => {
      const file = fileOf(record)
      return file === undefined ? [] : [{ file, record }]
    })
    for (const { file, record } of named)
      json(`${list}/${file}.json`, { $schema: schema(`${list}-one`), record })
    if (named.length > 0)
      json(`schema/${list}-one.json`, toJsonSchema(toRecordSchema(list), schema(`${list}-one`)))
    return {
      list,
      about: aboutList[list],
      items: items.length,
      url: permanentLink(`/api/v1/${list}.json`),
      schema: schema(list),
      csv: permanentLink(`/api/v1/csv/${list}.csv`),
      ...(named.length > 0 ? { one: permanentLink(`/api/v1/${list}/{code}.json`) } : {}),
    }
  })
  json('schema/index.json', toJsonSchema(indexSchema, schema('index')))
  json('index.json', {
    $schema: schema('index'),
    name: site.name,
    version: 1,
    ...(revision ? { revision } : {}),
    ...(date ? { date } : {}),
    licence: 'CC-BY-4.0',
    lists,
    lookup: permanentLink('/api/v1/siem/schannel_reference.csv'),
  })
  return files
}
