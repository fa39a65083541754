import { indexMetadata, indexPage } from '../indexRoute.tsx'

export const metadata = indexMetadata('event')

export default function Page() {
  return indexPage('event')
}
