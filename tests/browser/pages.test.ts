import { readdirSync } from 'node:fs'
import { expect, test } from './page.ts'

test('the page of 36888 with alert 40 and state 1205 answers in its first screen', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/event/36888/40/1205/')
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  for (const text of ['36888', 'this machine sent the alert', 'handshake_failure', '1205']) {
    await expect(page.getByText(text).first()).toBeInViewport()
  }
  await expect(page.getByText('official').first()).toBeInViewport()
  await expect(page.getByRole('heading', { name: 'Check first' })).toBeInViewport()
  await expect(page.getByText(/36874/).first()).toBeInViewport()
})

test('a combination prints the product’s own sentence with its numbers filled in', async ({ page }) => {
  await page.goto('/event/36888/40/1205/')
  await expect(
    page.getByText('The following fatal alert was generated: 40. The internal error state is 1205.'),
  ).toHaveAttribute('translate', 'no')
})

test('a combination without a source of its own points its canonical link to the alert at its direction', async ({
  page,
}) => {
  await page.goto('/event/36887/121/')
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
  expect(canonical).toMatch(/\/alert\/121\/#received$/)
})

test('an alert page has one part for each direction', async ({ page }) => {
  await page.goto('/alert/40/')
  await expect(page.locator('#sent')).toContainText('When this machine sent it')
  await expect(page.locator('#received')).toContainText('When the other side sent it')
})

test('each alert of RFC 5246 links to its section there', async ({ page }) => {
  await page.goto('/alert/40/')
  await expect(page.getByRole('link', { name: 'RFC 5246, section 7.2.2' }).first()).toHaveAttribute(
    'href',
    'https://www.rfc-editor.org/rfc/rfc5246#section-7.2.2',
  )
})

test('every citation leads to a source on its page, and every source has an address', async ({ page }) => {
  await page.goto('/state/1205/')
  const targets = await page
    .getByRole('link', { name: /^Source \d+$/ })
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(targets.length).toBeGreaterThan(10)
  for (const target of new Set(targets)) {
    await expect(page.locator(target).getByRole('link').first()).toHaveAttribute('href', /^https?:/)
  }
})

test.describe('at an address that does not exist', () => {
  test.use({ allowed: /404/ })

  test('another spelling moves to the page', async ({ page }) => {
    await page.goto('/Event/36888/40/1205')
    await expect(page).toHaveURL('/event/36888/40/1205/')
    await page.goto('/status/8009030d')
    await expect(page).toHaveURL('/status/0x8009030D/')
  })

  test('known numbers that nobody showed together are answered on the spot', async ({ page }) => {
    await page.goto('/event/36888/40/960/')
    const decoded = page.getByRole('region', { name: 'Decoded' })
    await expect(decoded.getByRole('link').first()).toHaveAttribute('href', '/event/36888/40/')
    await expect(decoded.getByRole('link', { name: /state 960/ })).toHaveAttribute('href', '/state/960/')
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('entries are complete and the box says how to go on', async ({ page }) => {
    await page.goto('/state/1207/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible()
    await page.goto('/')
    await expect(page.getByText(/The box needs JavaScript/)).toBeVisible()
  })
})

test('an entry page is one request, and the runtime comes with the first sign of intent', async ({
  page,
}) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  await page.goto('/state/1205/', { waitUntil: 'networkidle' })
  expect(requests.filter((path) => !path.startsWith('/icon'))).toEqual(['/state/1205/'])
  await page.getByRole('combobox').focus()
  await expect.poll(() => requests.some((path) => path.startsWith('/assets/app-'))).toBe(true)
})

test('every entry in the content has a page', async ({ request }) => {
  const kinds = { alerts: 'alert', states: 'state', events: 'event', statuses: 'status', guides: 'guide' }
  for (const [folder, kind] of Object.entries(kinds)) {
    for (const name of readdirSync(`content/${folder}`).filter((name) => name.endsWith('.mdx'))) {
      const response = await request.get(`/${kind}/${name.replace('.mdx', '')}/`)
      expect(response.status(), name).toBe(200)
    }
  }
})
