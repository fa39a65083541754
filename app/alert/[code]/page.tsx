import type { Metadata } from 'next'
import { entryMetadata, entryPage, entryParams } from '../../entryRoute.tsx'

export const dynamicParams = false
export const generateStaticParams = () => entryParams('alert')

type Props = { params: Promise<{ code: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  entryMetadata('alert', (await params).code)

export default async function Page({ params }: Props) {
  return entryPage('alert', (await params).code)
}
