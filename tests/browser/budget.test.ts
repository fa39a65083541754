import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { readSite, toBrotli } from '../fixtures/site.ts'
import { kinds, line } from './kinds.ts'
import { expect, test } from './page.ts'

const budgets = JSON.parse(readFileSync('budgets.json', 'utf8'))

/** What the page has asked the server for, icons apart. */
function follow(page: Page): { paths: string[]; icons: string[] } {
  const seen = { paths: [] as string[], icons: [] as string[] }
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url())
    if (protocol.startsWith('http')) (pathname.includes('icon') ? seen.icons : seen.paths).push(pathname)
  })
  return seen
}

/** Bytes of these answers with brotli. Each was asked for once, or it counts twice. */
const sum = (paths: readonly string[]): number =>
  paths.reduce(
    (total, path) =>
      total + toBrotli(readSite(path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1))),
    0,
  )

const entries = kinds.filter(([, address]) => /^\/(?:alert|state|status|event|guide)\/./.test(address))

for (const [kind, address] of entries) {
  test(`the page of kind ${kind} is one request, and nothing moves while it loads`, async ({ page }) => {
    const seen = follow(page)
    await page.addInitScript(() => {
      const kept = window as unknown as { shift: number }
      kept.shift = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) kept.shift += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(address, { waitUntil: 'networkidle' })
    expect(seen.paths).toEqual([address])
    expect(seen.paths).toHaveLength(budgets.entry.requests)
    expect(seen.icons.length).toBeLessThanOrEqual(budgets.entry.icons)
    const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift)
    expect(shift).toBe(budgets.entry.shift)
  })
}

test('the runtime comes alive without moving anything', async ({ page }) => {
  await page.goto('/state/1205/')
  const place = () => page.getByRole('heading', { level: 1 }).boundingBox()
  const before = await place()
  await page.getByRole('combobox').focus()
  await page.waitForFunction(() => (window as { schannelLive?: boolean }).schannelLive)
  expect(await place()).toEqual(before)
})

for (const [name, address] of [
  ['the home page', '/'],
  ['an entry page', '/state/1207/'],
] as const) {
  test(`${name}: bytes until the first decoded code, the text records not among them`, async ({ page }) => {
    const seen = follow(page)
    await page.route('**/engine/text-*', () => {})
    await page.goto(address)
    const box = page.getByRole('combobox')
    await box.focus()
    await page.keyboard.insertText('36888 40 1205')
    const answer =
      address === '/'
        ? page.getByRole('region', { name: 'Decoded' }).getByRole('article')
        : page.getByRole('option')
    await expect(answer.first()).toBeVisible()
    const before = seen.paths.filter((path) => !path.includes('/engine/text-'))
    console.log(`${name}: ${sum(before)} bytes until the first decoded code (${before.join(' ')})`)
    expect(sum(before)).toBeLessThanOrEqual(budgets.untilCode.brotli)
  })
}

test('bytes until the first full-text result', async ({ page }) => {
  const seen = follow(page)
  await page.goto('/')
  await page.getByRole('combobox').focus()
  await page.keyboard.insertText('which client caused')
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('link').first()).toBeVisible()
  console.log(`${sum(seen.paths)} bytes until the first full-text result`)
  expect(sum(seen.paths)).toBeLessThanOrEqual(budgets.untilText.brotli)
  expect(seen.paths, 'nothing is asked for twice').toEqual([...new Set(seen.paths)])
})

test('a paste on a cold entry page, then Enter, then nothing more, is answered', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/state/1207/')
  await page.evaluate((text) => navigator.clipboard.writeText(text), line)
  await page.locator('#box').focus()
  await page.keyboard.press('ControlOrMeta+v')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/event/36888/40/1205/')
})
