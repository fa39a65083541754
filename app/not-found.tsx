import { Frame } from '../components/Frame.tsx'
import { href } from '../lib/site.ts'

export const metadata = { title: 'Not in the knowledge base' }

export default function NotFound() {
  return (
    <Frame>
      <h1>There is no page at this address</h1>
      <p className="lead">
        If you came here with a code, put it into the box above. Or look through the indexes:{' '}
        <a href={href('/event/')}>events</a>, <a href={href('/alert/')}>alerts</a>,{' '}
        <a href={href('/state/')}>error states</a>, <a href={href('/status/')}>status codes</a>,{' '}
        <a href={href('/guide/')}>guides</a>.
      </p>
    </Frame>
  )
}
