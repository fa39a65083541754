import { indexMetadata, indexPage } from '../indexRoute.tsx'

export const metadata = indexMetadata('alert')

export default function Page() {
  return indexPage('alert')
}
