import { parsePath } from '../../../lib/codes/parsePath.ts'
import type { Route } from './route.ts'

/** Puts the page of a route into <main>. Pages lie in <template> elements: nothing of them is built before it is read. */
export function showPage(main: HTMLElement, { address, part }: Route): void {
  const page = findPage(address) ?? findPage(parsePath(address)?.address)
  main.replaceChildren(page ? page.content.cloneNode(true) : notHere(address))
  document.title = page?.dataset.title ?? 'Not in this copy'
  const target = part === '' ? null : document.getElementById(part)
  if (target) target.scrollIntoView()
  else scrollTo(0, 0)
}

/** By its address; one in another case or spelling is read as the site's 404 page reads it. */
const findPage = (address: string | undefined): HTMLTemplateElement | undefined =>
  [...document.querySelectorAll<HTMLTemplateElement>('template[data-page]')].find(
    (page) => page.dataset.page === address,
  )

function notHere(address: string): HTMLElement {
  const text = document.createElement('p')
  text.textContent = `There is no page ${address} in this copy. Put the code into the box above.`
  return text
}

/** A link to a part of the page that is open scrolls there and leaves the address to the page. */
export function followParts(main: HTMLElement): void {
  main.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const hash = link?.getAttribute('href') ?? ''
    if (!/^#[^/]/.test(hash) || hash.startsWith('#q=')) return
    event.preventDefault()
    document.getElementById(hash.slice(1))?.scrollIntoView()
  })
}
