import { indexMetadata, indexPage } from '../indexRoute.tsx'

export const metadata = indexMetadata('guide')

export default function Page() {
  return indexPage('guide')
}
