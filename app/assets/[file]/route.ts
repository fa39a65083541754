import { bundleWorker } from '../../../lib/publish/triageWorker.ts'

export const dynamic = 'force-static'

/** The worker of /triage/, bundled at build and named by what it holds. */
export async function generateStaticParams() {
  const { name } = await bundleWorker()
  return [{ file: name }]
}

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const worker = await bundleWorker()
  const { file } = await params
  return new Response(file === worker.name ? worker.text : '', {
    status: file === worker.name ? 200 : 404,
    headers: { 'content-type': 'text/javascript' },
  })
}
