import { Frame } from '../../components/Frame.tsx'
import { SearchBox } from '../../components/SearchBox.tsx'
import { href } from '../../lib/site.ts'
import { pageMetadata } from '../pageMetadata.ts'

export const metadata = pageMetadata({ title: 'Search', address: '/search/' })

export default function Search() {
  return (
    <Frame box={false}>
      <h1>Search and decode</h1>
      <SearchBox variant="page" />
      <noscript>
        <p className="note">
          The box needs JavaScript. Every page can be reached without it: <a href={href('/event/')}>events</a>
          , <a href={href('/alert/')}>alerts</a>, <a href={href('/state/')}>error states</a>,{' '}
          <a href={href('/status/')}>status codes</a>, <a href={href('/guide/')}>guides</a>.
        </p>
      </noscript>
    </Frame>
  )
}
