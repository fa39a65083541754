import { Lost } from '../components/client/Lost.tsx'
import { Frame } from '../components/Frame.tsx'
import { Island } from '../components/Island.tsx'
import { engineFiles } from '../lib/content/engineFiles.ts'
import { loadContent } from '../lib/content/loadContent.ts'
import { href, newIssue, site } from '../lib/site.ts'

export const metadata = { title: 'Not in the knowledge base' }

export default function NotFound() {
  const props = { files: engineFiles(loadContent()), base: site.basePath, report: newIssue }
  return (
    <Frame>
      <h1>There is no page at this address</h1>
      <p className="lead">
        If you came here with a code, put it into the box above. Or look through the indexes:{' '}
        <a href={href('/event/')}>events</a>, <a href={href('/alert/')}>alerts</a>,{' '}
        <a href={href('/state/')}>error states</a>, <a href={href('/status/')}>status codes</a>,{' '}
        <a href={href('/guide/')}>guides</a>.
      </p>
      <Island name="Lost" props={props} now>
        <Lost {...props} />
      </Island>
    </Frame>
  )
}
