import type { Metadata } from 'next'
import { entryMetadata, entryPage, entryParams } from '../../entryRoute.tsx'

export const dynamicParams = false
export const generateStaticParams = () => entryParams('guide')

type Props = { params: Promise<{ code: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  entryMetadata('guide', (await params).code)

export default async function Page({ params }: Props) {
  return entryPage('guide', (await params).code)
}
