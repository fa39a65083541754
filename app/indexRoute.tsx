import type { Metadata } from 'next'
import { IndexPage } from '../components/IndexPage.tsx'
import { addressOf, } from '../lib/codes/address.ts'
import { type Kind, kindName } from '../lib/codes/kind.ts'
import { loadContent } from '../lib/content/loadContent.ts'
import { permanentLink } from '../lib/site.ts'

/** The index of a kind. */
export const indexMetadata = (kind: Kind): Metadata => ({
  title: `${kindName[kind].many} of Windows Schannel`,
  alternates: { canonical: permanentLink(addressOf(kind, '').replace('//', '/')) },
})

export const indexPage = (kind: Kind) => <IndexPage kind={kind} content={loadContent()} />
