import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { createLoader } from '../../lib/publish/loader.ts'
import { toPolicy } from '../../lib/publish/page.ts'
import { createFileServer } from '../../lib/publish/serve.ts'
import { listSite, readSite } from '../fixtures/site.ts'
import { line } from './kinds.ts'
import { expect, test } from './page.ts'

const app = '**/assets/app-*'
const failed = 'The lookup could not be loaded; what you typed is still here.'
const many = `${line}\nThe following fatal alert was received: 46.`

/** Puts text into the box as a paste does, with its line breaks. */
async function paste(page: Page, text: string): Promise<void> {
  // In one go: the focus alone loads the runtime, and where that fails the page is loaded anew.
  await page.locator('#box').evaluate((box, pasted) => {
    ;(box as HTMLInputElement).focus()
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    if (box.dispatchEvent(event)) {
      ;(box as HTMLInputElement).value = pasted.replace(/\n/g, ' ')
      box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
    }
  }, text)
}

test.describe('when the file of the runtime is gone', () => {
  test.use({ allowed: /app-|Failed to load resource|ERR_INTERNET_DISCONNECTED/ })

  test('the page is loaded once past the cache, the text is put back, and a sentence offers a retry', async ({
    page,
  }) => {
    let loads = 0
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads++
    })
    await page.route(app, (route) => route.fulfill({ status: 404, body: 'gone' }))
    await page.goto('/state/1207/')
    await page.locator('#box').pressSequentially('36888 40 1205')
    await expect(page.getByRole('alert')).toContainText(failed)
    expect(loads).toBe(2)
    await expect(page.getByRole('combobox')).toHaveValue(/^3/)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

    await page.unroute(app)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await page.getByRole('combobox').fill('36888 40 1205')
    await expect(page.getByRole('option').first()).toBeVisible()
  })

  test('a paste of several lines survives both', async ({ page }) => {
    await page.route(app, (route) => route.abort('connectionrefused'))
    await page.goto('/state/1207/')
    await paste(page, many)
    await expect(page.getByRole('alert')).toContainText(failed)
    await page.unroute(app)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText('2 lines pasted')).toBeVisible()
    await page.getByRole('combobox').press('Enter')
    await expect(page.getByRole('region', { name: 'Decoded' }).getByRole('article')).toHaveCount(2)
  })

  test('without a connection the page stays and says so', async ({ page, context }) => {
    await page.goto('/state/1207/')
    await context.setOffline(true)
    await page.locator('#box').pressSequentially('1205')
    await expect(page.getByRole('alert')).toContainText(failed)
    await expect(page.getByRole('combobox')).toHaveValue('1205')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('option').first()).toBeVisible()
  })

  test('without storage the page stays and says so', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      })
    })
    await page.route(app, (route) => route.fulfill({ status: 404, body: 'gone' }))
    await page.goto('/state/1207/')
    await page.locator('#box').pressSequentially('1205')
    await expect(page.getByRole('alert')).toContainText(failed)
    await expect(page.getByRole('combobox')).toHaveValue('1205')
    await page.unroute(app)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('option').first()).toBeVisible()
  })
})

test.describe('when a file of the engine cannot be loaded', () => {
  test.use({ allowed: /engine|Failed to load resource/ })

  for (const [name, file, sentence] of [
    ['the codes', '**/engine/codes-*', failed],
    [
      'the words',
      '**/engine/text-*',
      'The words could not be loaded; codes and events are read all the same.',
    ],
  ] as const) {
    test(`${name}: what was typed stays, a sentence offers a retry, and the retry answers`, async ({
      page,
    }) => {
      await page.route(file, (route) => route.fulfill({ status: 503, body: 'busy' }))
      await page.goto('/')
      await page.getByRole('combobox').fill('which client caused')
      await expect(page.getByRole('alert')).toContainText(sentence)
      await expect(page.getByRole('combobox')).toHaveValue('which client caused')
      await page.unroute(file)
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(page.getByRole('region', { name: 'Results' }).getByRole('link').first()).toBeVisible()
    })
  }
})

/**
 * A host that lets browsers keep pages for an hour, in the middle of a deploy: its first visitor gets the page of the
 * release before, whose runtime has another name. `keeps`: the deploy left the earlier file beside the new one.
 */
async function withDeploy(
  keeps: boolean,
  run: (origin: string, asked: string[]) => Promise<void>,
): Promise<void> {
  const [current = ''] = listSite('.js').filter((file) => /^assets\/app-/.test(file))
  const earlier = 'assets/app-earlier.js'
  const html = readSite('state/1207/index.html').toString('utf8')
  const [oldLoader, newLoader] = [createLoader(`/${earlier}`), createLoader(`/${current}`)]
  const hash = (loader: string) =>
    toPolicy({ scripts: [loader], styles: [] }).match(/'sha256-[^']+'/)?.[0] ?? ''
  const before = html.replace(newLoader, () => oldLoader).replace(hash(newLoader), hash(oldLoader))
  expect(before).not.toBe(html)

  const asked: string[] = []
  const files = createFileServer('out')
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    asked.push(path)
    if (path === '/state/1207/') {
      const first = asked.filter((other) => other === path).length === 1
      const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'max-age=3600' }
      response.writeHead(200, headers).end(first ? before : html)
    } else if (path === `/${earlier}` && keeps) {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(readSite(current))
    } else {
      files.emit('request', request, response)
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  try {
    await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test.describe('a page that was kept from the release before', () => {
  test.use({ allowed: /another host: http:\/\/127\.0\.0\.1|app-earlier|Failed to load resource/ })

  test('works when the deploy left the earlier files where they were', async ({ page }) => {
    await withDeploy(true, async (origin, asked) => {
      await page.goto(`${origin}/state/1207/`)
      await page.locator('#box').pressSequentially('36888 40 1205')
      await expect(page.getByRole('option').first()).toBeVisible()
      expect(asked.filter((path) => path === '/state/1207/')).toHaveLength(1)
    })
  })

  test('works when its runtime is gone: the new page comes past the cache and the text is answered', async ({
    page,
  }) => {
    await withDeploy(false, async (origin, asked) => {
      await page.goto(`${origin}/state/1207/`)
      await paste(page, many)
      await expect(page.getByText('2 lines pasted')).toBeVisible()
      expect(asked).toContain('/assets/app-earlier.js')
      expect(asked.filter((path) => path === '/state/1207/').length).toBeGreaterThan(1)
      await page.getByRole('combobox').press('Enter')
      await expect(page.getByRole('region', { name: 'Decoded' }).getByRole('article')).toHaveCount(2)
      await expect(page.getByRole('alert')).toHaveCount(0)
    })
  })
})

test('what is typed, chosen and pressed before the runtime is there is not lost', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  await page.route(app, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/state/1207/')
  await page.locator('#box').pressSequentially('36888 40 1205')
  await page.keyboard.press('Enter')
  release()
  await expect(page).toHaveURL('/event/36888/40/1205/')
})

test('the list of codes is asked for beside the runtime, not after it, and once', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(app, async (route) => {
    await held
    await route.continue()
  })
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/engine/codes-')) asked.push(request.url())
  })
  await page.goto('/state/1207/')
  await page.locator('#box').focus()
  await expect.poll(() => asked.length).toBe(1)
  release()
  await page.getByRole('combobox').fill('36888 40 1205')
  await expect(page.getByRole('option').first()).toBeVisible()
  expect(asked).toHaveLength(1)
})
