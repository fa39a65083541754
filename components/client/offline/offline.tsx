import type { ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { newIssue, site } from '../../../lib/site.ts'
import { Box } from '../Box.tsx'
import { offerCopies } from '../copyCommands.ts'
import { TicketButtons } from '../TicketButtons.tsx'
import { Triage } from '../triage/Triage.tsx'
import { followParts, showPage } from './pages.ts'
import { parseRoute } from './route.ts'

/** Links of the box and of triage stay inside the file: `#` + address. */
const base = '#'
const files = { codes: '#codes', text: '#text' }

/** The parts of a page that come alive, with what stands for the network here. */
const islands: Record<string, (props: string) => ReactNode> = {
  TicketButtons: (props) => <TicketButtons {...JSON.parse(props)} />,
  Triage: () => (
    <Triage workerAddress="#worker" codes={files.codes} base={base} origin={site.origin + site.basePath} />
  ),
}

/** The whole offline copy: a box that stays, and below it the page that the address names. */
function start(main: HTMLElement, box: HTMLElement): void {
  let roots: Root[] = []
  const show = () => {
    for (const root of roots) root.unmount()
    roots = []
    // A query is answered by the box; the page that was open before is not its answer.
    if (location.hash.startsWith('#q=')) {
      main.replaceChildren()
      document.title = site.name
      return
    }
    showPage(main, parseRoute(location.hash))
    for (const element of main.querySelectorAll<HTMLElement>('[data-island]')) {
      // The box stands above every page already.
      if (element.dataset.island === 'Box') element.remove()
      const island = islands[element.dataset.island ?? '']
      if (!island) continue
      element.replaceChildren()
      const root = createRoot(element)
      root.render(island(element.dataset.props ?? '{}'))
      roots.push(root)
    }
    offerCopies(main)
  }
  createRoot(box).render(<Box files={files} base={base} report={newIssue} variant="page" />)
  window.schannelLive = true
  followParts(main)
  addEventListener('hashchange', show)
  show()
}

const main = document.getElementById('main')
const box = document.getElementById('offline-box')
if (main && box) start(main, box)
