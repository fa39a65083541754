import type { Metadata } from 'next'
import { Frame } from '../components/Frame.tsx'
import { IndexPage } from '../components/IndexPage.tsx'
import { type Kind, kindName } from '../lib/codes/kind.ts'
import { loadContent } from '../lib/content/loadContent.ts'
import { pageMetadata } from './pageMetadata.ts'

/** The index of a kind. */
export const indexMetadata = (kind: Kind): Metadata =>
  pageMetadata({ title: `${kindName[kind].many} of Windows Schannel`, address: `/${kind}/` })

export const indexPage = (kind: Kind) => (
  <Frame>
    <IndexPage kind={kind} content={loadContent()} />
  </Frame>
)
