import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createFileServer } from '../../lib/publish/serve.ts'
import { kinds, line } from './kinds.ts'
import { expect, test } from './page.ts'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, allowed: /404\.html/ })

  for (const [kind, address] of kinds) {
    test(`the page of kind ${kind} is complete and the box says how to go on`, async ({ page }) => {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const words = ((await page.getByRole('main').textContent()) ?? '').split(/\s+/).length
      expect(words).toBeGreaterThan(15)
      await expect(page.getByText(/needs JavaScript/).first()).toBeVisible()
      const links = await page.getByRole('main').getByRole('link').count()
      expect(links + (await page.getByRole('navigation').getByRole('link').count())).toBeGreaterThan(4)
    })
  }

  test('an entry shows with and without a script the same sections', async ({ page, browser, baseURL }) => {
    await page.goto('/event/36888/40/1205/')
    const bare = await page.getByRole('heading').allInnerTexts()
    const context = await browser.newContext()
    const other = await context.newPage()
    await other.goto(`${baseURL}/event/36888/40/1205/`)
    expect(await other.getByRole('heading').allInnerTexts()).toEqual(bare)
    await context.close()
  })
})

test('an address without its trailing slash leads to the page', async ({ page }) => {
  await page.goto('/state/1205')
  await expect(page).toHaveURL('/state/1205/')
})

test.describe('below a path of a host', () => {
  test.skip(!existsSync('.cache/kb'), 'no build below a path: `npm test` without arguments makes one')
  test.use({ allowed: /another host: http:\/\/127\.0\.0\.1|404/ })
  let server: Server
  let origin = ''
  const elsewhere: string[] = []

  test.beforeAll(async () => {
    server = createFileServer('.cache/kb', '/kb')
    server.on('request', (request) => {
      if (!request.url?.startsWith('/kb')) elsewhere.push(request.url ?? '')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  test.afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  test('every link and every file of every page lies below it', () => {
    const pages = readdirSync('.cache/kb', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
      .map((entry) => join(entry.parentPath, entry.name))
    expect(pages.length).toBeGreaterThan(200)
    for (const file of pages) {
      const html = readFileSync(file, 'utf8')
      const outside = [...html.matchAll(/ (?:href|src|action)="(\/[^"]*)"/g)]
        .map((match) => match[1] ?? '')
        .filter((address) => !address.startsWith('/kb/'))
      expect(outside, file).toEqual([])
    }
  })

  test('the box answers, opens pages, and the 404 page reads its path', async ({ page }) => {
    await page.goto(`${origin}/kb`)
    await expect(page).toHaveURL(`${origin}/kb/`)
    await page.getByRole('combobox').fill(line)
    const first = page.getByRole('region', { name: 'Decoded' }).getByRole('link').first()
    await expect(first).toHaveAttribute('href', '/kb/event/36888/40/1205/')
    await first.click()
    await expect(page).toHaveURL(`${origin}/kb/event/36888/40/1205/`)
    await page.getByRole('combobox').fill('1205')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${origin}/kb/state/1205/`)
    await page.goto(`${origin}/kb/State/1205`)
    await expect(page).toHaveURL(`${origin}/kb/state/1205/`)
    await page.goto(`${origin}/kb/search/#q=which%20client%20caused`)
    await expect(page.getByRole('region', { name: 'Results' }).getByRole('link').first()).toHaveAttribute(
      'href',
      /^\/kb\//,
    )
    expect(elsewhere).toEqual([])
  })
})
