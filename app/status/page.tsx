import { indexMetadata, indexPage } from '../indexRoute.tsx'

export const metadata = indexMetadata('status')

export default function Page() {
  return indexPage('status')
}
