import { indexMetadata, indexPage } from '../indexRoute.tsx'

export const metadata = indexMetadata('state')

export default function Page() {
  return indexPage('state')
}
