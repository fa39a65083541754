import type { Browser, Page } from '@playwright/test'
import type { Host } from './host.ts'

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

export type Load = { paint: number; shift: number; bytes: number; requests: number }

/** Loads a page with an empty cache: first contentful paint in ms, shift, bytes and requests. */
export async function measureLoad(browser: Browser, host: Host, path: string, slow: boolean): Promise<Load> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await throttle(page, slow)
  host.sent.length = 0
  await page.goto(host.origin + path, { waitUntil: 'load' })
  await page.waitForTimeout(slow ? 2500 : 1000)
  const { paint, shift } = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    shift: performance
      .getEntriesByType('layout-shift')
      .reduce((sum, entry) => sum + ((entry as unknown as { value: number }).value ?? 0), 0),
  }))
  const seen = host.sent.filter(({ path }) => !/favicon|icon/.test(path))
  await context.close()
  return { paint, shift, bytes: seen.reduce((sum, { bytes }) => sum + bytes, 0), requests: seen.length }
}

/** Slow 4G and a phone's processor, as DevTools and Lighthouse have them. */
async function throttle(page: Page, slow: boolean): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  if (!slow) return
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 562.5,
    downloadThroughput: (1.44 * 1024 * 1024) / 8,
    uploadThroughput: (675 * 1024) / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

/** An empty browser. The compiler that runs this file names functions by a helper that a page does not have. */
async function open(browser: Browser) {
  const context = await browser.newContext()
  await context.addInitScript('globalThis.__name = (made) => made')
  return { context, page: await context.newPage() }
}

/** How a site's search is reached. */
export type Search = { path: string; open?: string; input: string; result: string; warm: boolean }

/** From a text put in to the frame that shows other results than before. Undefined: nothing changed within four seconds. */
export type Shown = { milliseconds: number; frames: number } | undefined

/** A text put in at once, as a paste is, to the first frame that shows a result; and the bytes until then. */
export async function measurePaste(
  browser: Browser,
  host: Host,
  search: Search,
  text: string,
): Promise<{ milliseconds: number; bytes: number }> {
  const { context, page } = await open(browser)
  await page.goto(host.origin + search.path, { waitUntil: search.warm ? 'networkidle' : 'load' })
  if (!search.warm) host.sent.length = 0
  if (search.open) await page.locator(search.open).first().click()
  await page.locator(search.input).first().waitFor()
  const shown = await page.evaluate(put, { ...search, text })
  const bytes = host.sent.reduce((sum, sent) => sum + sent.bytes, 0)
  await context.close()
  return { milliseconds: shown?.milliseconds ?? Number.NaN, bytes }
}

/**
 * The same for each further key of these words, once everything has arrived. The first key of a word is not counted, nor
 * is one after which the same results stand there as before: nothing shows when they were found.
 */
export async function measureKeys(
  browser: Browser,
  host: Host,
  search: Search,
  words: readonly string[],
): Promise<NonNullable<Shown>[]> {
  const { context, page } = await open(browser)
  await page.goto(host.origin + search.path, { waitUntil: 'networkidle' })
  if (search.open) await page.locator(search.open).first().click()
  await page.locator(search.input).first().waitFor()
  const keys: NonNullable<Shown>[] = []
  for (const [n, word] of words.entries()) {
    for (let i = 1; i <= word.length; i++) {
      const shown = await page.evaluate(put, { ...search, text: word.slice(0, i) })
      if (shown && i > 1) keys.push(shown)
      await page.waitForTimeout(n === 0 && i === 1 ? 3000 : 250)
    }
  }
  await context.close()
  return keys
}

/** In the page: sets the text, waits until the results are others than before, then for the frame that shows them. */
async function put({ input, result, text }: Search & { text: string }): Promise<Shown> {
  const field = document.querySelector<HTMLInputElement>(input)
  if (!field) return undefined
  const seen = () =>
    [...document.querySelectorAll<HTMLElement>(result)]
      .filter((element) => element.offsetParent !== null)
      .map((element) => element.textContent)
      .join()
  const before = seen()
  field.focus()
  const began = performance.now()
  let frames = 0
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
  return new Promise((done) => {
    const look = () => {
      frames++
      const now = seen()
      const milliseconds = performance.now() - began
      if (now !== '' && now !== before) done({ milliseconds, frames })
      else if (milliseconds > 4000) done(undefined)
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}
