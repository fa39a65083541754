import type { ComponentType } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { Box } from './Box.tsx'
import { CopyButton } from './CopyButton.tsx'
import { offerCopies } from './copyCommands.ts'
import { Lost } from './Lost.tsx'

/** Components that come alive in the exported site, by the name that <Island> writes into the page. */
const islands: Record<string, ComponentType<never>> = { Box, CopyButton, Lost }

for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
  const Component = islands[element.dataset.island ?? ''] as ComponentType<object> | undefined
  if (Component) hydrateRoot(element, <Component {...JSON.parse(element.dataset.props ?? '{}')} />)
}

offerCopies(document)

// What was clicked before React was there is clicked again: the loader kept it.
window.schannelLive = true
const { click } = window.schannelEarly ?? {}
if (click) setTimeout(() => click.click())
sessionStorage.removeItem('schannel-kept')
