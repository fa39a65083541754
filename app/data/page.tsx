import { DataPage } from '../../components/DataPage.tsx'
import { Frame } from '../../components/Frame.tsx'
import { loadContent } from '../../lib/content/loadContent.ts'
import { createSigmaRules } from '../../lib/publish/siem/sigma.ts'
import { pageMetadata } from '../pageMetadata.ts'

export const metadata = pageMetadata({
  title: 'Data, log platforms and offline copies',
  description:
    'The whole reference as JSON and CSV, as lookups for Splunk, Sentinel and Sigma, as a PowerShell script, and as copies for machines without internet.',
  address: '/data/',
})

export default function Page() {
  return (
    <Frame>
      <DataPage sigma={[...createSigmaRules(loadContent()).keys()]} />
    </Frame>
  )
}
