import { CoveragePage } from '../../components/CoveragePage.tsx'
import { Frame } from '../../components/Frame.tsx'
import { readHistory } from '../../lib/content/history.ts'
import { loadContent } from '../../lib/content/loadContent.ts'
import { toCoverage } from '../../lib/content/project/coverage.ts'
import { pageMetadata } from '../pageMetadata.ts'

export const metadata = pageMetadata({
  title: 'Coverage',
  description:
    'Every event, alert, error state and status code with its grade, its public reports and what nobody has shown yet.',
  address: '/coverage/',
})

export default function Page() {
  return (
    <Frame>
      <CoveragePage parts={toCoverage(loadContent(), readHistory())} />
    </Frame>
  )
}
