import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadContent } from '../content/loadContent.ts'
import { createApiFiles } from './api/apiFiles.ts'
import { readRevision } from './revision.ts'
import { createSiemFiles } from './siem/siemFiles.ts'

/** Writes everything under /api/v1/: lists, records, schemas, tables, and what log platforms need. */
export function publishData(out: string): void {
  const content = loadContent()
  const files = [
    ...createApiFiles(content, readRevision()),
    ...[...createSiemFiles(content)].map(([path, text]) => [`siem/${path}`, text] as const),
  ]
  for (const [path, text] of files) {
    const file = join(out, 'api/v1', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}
