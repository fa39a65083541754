import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { engineAssets } from '../../content/engineFiles.ts'
import { loadContent } from '../../content/loadContent.ts'
import { bundleInline } from '../bundle.ts'
import type { Page } from '../discovery.ts'
import { readRevision } from '../revision.ts'
import { createOffline } from './createOffline.ts'
import { offlineFile } from './downloads.ts'
import { toLicencePage } from './toLicencePage.ts'
import { toOfflinePage } from './toOfflinePage.ts'

/** Everything that answers a question; what is about the site itself stays on the site. */
const belongs = (address: string): boolean =>
  address === '/' || /^\/(?:event|alert|state|status|guide|triage)\//.test(address)

/** Writes the offline copy from the published pages. `style` is the whole one, of which each page has its part. */
export async function publishOffline(out: string, published: readonly Page[], style: string): Promise<void> {
  const pages = published.filter((page) => belongs(page.address))
  const addresses = new Set(pages.map((page) => page.address))
  const { codes, text } = engineAssets(loadContent())
  const { revision, date } = readRevision()
  const html = createOffline({
    pages: [
      ...pages.flatMap(
        ({ address, html }) => toOfflinePage(address, html, (known) => addresses.has(known)) ?? [],
      ),
      toLicencePage({
        content: readFileSync('content/LICENSE.md', 'utf8'),
        code: readFileSync('LICENSE', 'utf8'),
        packages: readFileSync(join(out, 'assets/licences.txt'), 'utf8'),
      }),
    ],
    style,
    app: await bundleInline('components/client/offline/offline.tsx'),
    inline: {
      codes: codes.json,
      text: text.json,
      worker: await bundleInline('lib/triage/worker.ts'),
    },
    made: [revision ? `revision ${revision}` : '', date ?? ''].filter(Boolean).join(', '),
  })
  mkdirSync(join(out, 'download'), { recursive: true })
  writeFileSync(join(out, offlineFile), html)
}

/** The published pages as they lie on disk: address and HTML. `files`: their paths below `out`. */
export const readPages = (out: string, files: readonly string[]): Page[] =>
  files.map((file) => ({
    address: `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
    html: readFileSync(join(out, file), 'utf8'),
  }))
