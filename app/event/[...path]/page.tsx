import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CombinationPage } from '../../../components/CombinationPage.tsx'
import { Frame } from '../../../components/Frame.tsx'
import { toPlainText } from '../../../lib/codes/inline.ts'
import { type Combination, listCombinations } from '../../../lib/content/combinations.ts'
import { entriesOf, loadContent } from '../../../lib/content/loadContent.ts'
import { compose, leadOf, toCombinationPage } from '../../../lib/content/pages.ts'
import { perContent } from '../../../lib/content/perContent.ts'
import { permanentLink } from '../../../lib/site.ts'
import { entryMetadata, entryPage } from '../../entryRoute.tsx'
import { pageMetadata } from '../../pageMetadata.ts'

export const dynamicParams = false

/** /event/36888/ is an entry, everything below it a combination. */
export function generateStaticParams() {
  const content = loadContent()
  return [
    ...entriesOf(content, 'event').map((event) => ({ path: [String(event.code)] })),
    ...listCombinations(content).map((c) => ({ path: c.address.split('/').slice(2, -1) })),
  ]
}

type Props = { params: Promise<{ path: string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { path } = await params
  if (path.length === 1) return entryMetadata('event', path[0] ?? '')
  const content = loadContent()
  const combination = findCombination(path)
  const parts = combination && compose(content, combination)
  const page = combination && toCombinationPage(content, combination)
  if (!page || !parts) return {}
  return pageMetadata({
    title: `${page.name}: ${page.verdict}`,
    description: toPlainText(leadOf(parts).meaning.text),
    address: combination.address,
    canonical: combination.sourced,
  })
}

export default async function Page({ params }: Props) {
  const { path } = await params
  if (path.length === 1) return entryPage('event', path[0] ?? '')
  const combination = findCombination(path) ?? notFound()
  return (
    <Frame>
      <Canonical combination={combination} />
      <CombinationPage content={loadContent()} combination={combination} />
    </Frame>
  )
}

const byAddress = perContent((content) => new Map(listCombinations(content).map((c) => [c.address, c])))

const findCombination = (path: string[]): Combination | undefined =>
  byAddress(loadContent()).get(`/event/${path.join('/')}/`)

/**
 * A page without a source of its own says nothing that the alert's page at that direction does not. Next's metadata
 * would append a slash behind the fragment, so the link is written here; React moves it into the head.
 */
function Canonical({ combination: { sourced, codes } }: { combination: Combination }) {
  if (sourced) return null
  const part = codes.event === 36888 ? '#sent' : '#received'
  return <link rel="canonical" href={permanentLink(`/alert/${codes.alert}/${part}`)} />
}
