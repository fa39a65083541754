import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { site } from '../../site.ts'
import { apacheConf } from '../hosts/apache.ts'
import { webConfig } from '../hosts/iis.ts'
import { nginxConf } from '../hosts/nginx.ts'
import { hostReadme } from '../hosts/readme.ts'
import { readRevision } from '../revision.ts'
import { offlineFile, placeholder, zipFile } from './downloads.ts'
import { createZip } from './zip.ts'

/**
 * Writes the site as a zip with configurations for hosts, and the size, day and checksum of both downloads into /data/.
 * The page inside the zip cannot know the zip's own checksum, so there it says what it is.
 */
export async function publishDownloads(out: string): Promise<void> {
  const page = join(out, 'data/index.html')
  const withOffline = fillIn(
    readFileSync(page, 'utf8'),
    offlineFile,
    toFacts(readFileSync(join(out, offlineFile))),
  )
  const inside = `schannel-reference/site${site.basePath}`
  const files = listFiles(out).map((path) => {
    const bytes = path === 'data/index.html' ? toZipPage(withOffline) : readFileSync(join(out, path))
    return [`${inside}/${path}`, bytes] as const
  })
  const text = (path: string, content: string) =>
    [`schannel-reference/${path}`, Buffer.from(content)] as const
  const zip = await createZip([
    text('README.txt', hostReadme),
    text('LICENCE-CONTENT.txt', readFileSync('content/LICENSE.md', 'utf8')),
    text('LICENCE-CODE.txt', readFileSync('LICENSE', 'utf8')),
    text('nginx.conf', nginxConf),
    text('apache.conf', apacheConf),
    ...files,
    [`${inside}/web.config`, Buffer.from(webConfig)],
  ])
  writeFileSync(join(out, zipFile), zip)
  writeFileSync(page, fillIn(withOffline, zipFile, toFacts(zip)))
}

/** In the zip's own copy of the page there is no zip to load. */
const toZipPage = (html: string): Buffer =>
  Buffer.from(
    fillIn(html, zipFile, 'this is the copy you are reading').replace(
      new RegExp(`<a href="[^"]*${zipFile}"[^>]*>([^<]*)</a>`),
      '$1',
    ),
  )

function fillIn(html: string, file: string, text: string): string {
  if (!html.includes(placeholder(file)))
    throw new Error(`/data/ has no place for ${file}; see app/data/page.tsx`)
  return html.replaceAll(placeholder(file), text)
}

/** "4.3 MB, 2026-11-23, SHA-256 …" */
function toFacts(bytes: Uint8Array): string {
  const { date } = readRevision()
  const hash = createHash('sha256').update(bytes).digest('hex')
  return [`${(bytes.length / 1e6).toFixed(1)} MB`, ...(date ? [date] : []), `SHA-256 ${hash}`].join(', ')
}

const listFiles = (out: string): string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => path !== zipFile)
    .sort()
