import type { Metadata } from 'next'
import { Frame } from '../components/Frame.tsx'
import { IndexPage } from '../components/IndexPage.tsx'
import { type Kind, kindName } from '../lib/codes/kind.ts'
import { loadContent } from '../lib/content/loadContent.ts'
import { permanentLink } from '../lib/site.ts'

/** The index of a kind. */
export const indexMetadata = (kind: Kind): Metadata => ({
  title: `${kindName[kind].many} of Windows Schannel`,
  alternates: { canonical: permanentLink(`/${kind}/`) },
})

export const indexPage = (kind: Kind) => (
  <Frame>
    <IndexPage kind={kind} content={loadContent()} />
  </Frame>
)
