import { engineAssets } from '../../../lib/content/engineFiles.ts'
import { loadContent } from '../../../lib/content/loadContent.ts'

export const dynamic = 'force-static'

/** The two files of the box, written at build. */
export function generateStaticParams() {
  const { codes, text } = engineAssets(loadContent())
  return [{ file: codes.name }, { file: text.name }]
}

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params
  const asset = Object.values(engineAssets(loadContent())).find(({ name }) => name === file)
  return new Response(asset?.json ?? '', {
    status: asset ? 200 : 404,
    headers: { 'content-type': 'application/json' },
  })
}
