import type { Link } from './listLinks.ts'
import { findRefusal } from './refusingHosts.ts'

/** dead: not there any more; unsure: refused, slow or broken today, which says little about the page. */
export type Verdict = { link: Link; verdict: 'alive' | 'dead' | 'unsure'; why: string }

/** What is asked of the web; the tests answer it themselves. */
export type Ask = (
  address: string,
  method: 'HEAD' | 'GET',
) => Promise<{ status: number; text: () => Promise<string> }>

/** Hosts asked at the same time. Each host is asked one thing after the other, with a pause between. */
const atOnce = 6

/** Looks at every link. `pauseMs` lies between two questions to one host. */
export async function lookAtLinks(links: readonly Link[], ask: Ask, pauseMs: number): Promise<Verdict[]> {
  const hosts = groupByHost(links)
  const verdicts: Verdict[] = []
  const worker = async (): Promise<void> => {
    for (let own = hosts.pop(); own; own = hosts.pop()) {
      for (const link of own) {
        verdicts.push(await lookAt(link, ask))
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return verdicts.sort((a, b) => a.link.document.localeCompare(b.link.document))
}

function groupByHost(links: readonly Link[]): Link[][] {
  const groups = new Map<string, Link[]>()
  for (const link of links) {
    const { hostname } = new URL(link.document)
    groups.set(hostname, [...(groups.get(hostname) ?? []), link])
  }
  return [...groups.values()]
}

async function lookAt(link: Link, ask: Ask): Promise<Verdict> {
  const refusal = findRefusal(new URL(link.document).hostname)
  try {
    const wanted = link.anchors.length > 0
    let answer = await ask(link.document, wanted ? 'GET' : 'HEAD')
    // Some hosts know no HEAD, or answer it with an error of their own.
    if (!wanted && answer.status >= 400 && answer.status !== 404 && answer.status !== 410)
      answer = await ask(link.document, 'GET')
    if (answer.status === 404 || answer.status === 410)
      return { link, verdict: 'dead', why: `status ${answer.status}` }
    if (refusal && answer.status >= 300)
      return { link, verdict: 'unsure', why: `status ${answer.status}; this host ${refusal}` }
    if (answer.status >= 400) return { link, verdict: 'unsure', why: `status ${answer.status}` }
    if (!wanted) return { link, verdict: 'alive', why: '' }
    const text = await answer.text()
    const missing = link.anchors.filter(
      (id) => !text.includes(`id="${id}"`) && !text.includes(`name="${id}"`),
    )
    return missing.length === 0
      ? { link, verdict: 'alive', why: '' }
      : { link, verdict: 'dead', why: `no such section: ${missing.join(', ')}` }
  } catch (error) {
    return { link, verdict: 'unsure', why: error instanceof Error ? error.message : String(error) }
  }
}
