import { ContributePage } from '../../components/ContributePage.tsx'
import { Frame } from '../../components/Frame.tsx'
import { pageMetadata } from '../pageMetadata.ts'

export const metadata = pageMetadata({
  title: 'Contribute',
  description:
    'Add a report, a code, a text in your language or a correction: one form or one file, checked before a person reads it.',
  address: '/contribute/',
})

export default function Page() {
  return (
    <Frame>
      <ContributePage />
    </Frame>
  )
}
