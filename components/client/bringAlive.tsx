import type { ComponentType } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { offerCopies } from './copyCommands.ts'
import { forgetKept } from './early.ts'

/** Makes the islands of the exported page live, by the name that <Island> writes into it. Called once, at load. */
export function bringAlive(islands: Readonly<Record<string, ComponentType<never>>>): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
    const Component = islands[element.dataset.island ?? ''] as ComponentType<object> | undefined
    if (Component) hydrateRoot(element, <Component {...JSON.parse(element.dataset.props ?? '{}')} />)
  }

  offerCopies(document)

  // What was clicked before React was there is clicked again: the loader kept it.
  window.schannelLive = true
  const { click } = window.schannelEarly ?? {}
  if (click) setTimeout(() => click.click())
  forgetKept()
}
