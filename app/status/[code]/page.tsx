import type { Metadata } from 'next'
import { entryMetadata, entryPage, entryParams } from '../../entryRoute.tsx'

export const dynamicParams = false
export const generateStaticParams = () => entryParams('status')

type Props = { params: Promise<{ code: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  entryMetadata('status', (await params).code)

export default async function Page({ params }: Props) {
  return entryPage('status', (await params).code)
}
