import { engineFiles } from '../lib/content/engineFiles.ts'
import { loadContent } from '../lib/content/loadContent.ts'
import { newIssue, site } from '../lib/site.ts'
import { Box } from './client/Box.tsx'
import { Island } from './Island.tsx'

/** The box with the addresses of its engine. One on each page. */
export function SearchBox({ variant }: { variant: 'header' | 'page' }) {
  const props = { files: engineFiles(loadContent()), base: site.basePath, report: newIssue, variant }
  return (
    <Island name="Box" props={props} now={variant === 'page'}>
      <Box {...props} />
    </Island>
  )
}
