import { ChangesPage } from '../../components/ChangesPage.tsx'
import { Frame } from '../../components/Frame.tsx'
import { readHistory } from '../../lib/content/history.ts'
import { loadContent } from '../../lib/content/loadContent.ts'
import { toChanges } from '../../lib/content/project/changes.ts'
import { pageMetadata } from '../pageMetadata.ts'

export const metadata = pageMetadata({
  title: 'New and changed entries',
  description: 'Which entries of this reference are new and which have changed, by day.',
  address: '/changes/',
})

export default function Page() {
  return (
    <Frame>
      <ChangesPage days={toChanges(loadContent(), readHistory())} />
    </Frame>
  )
}
