import { expect, test } from './page.ts'

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
})

test('on paper there is the text and none of the controls', async ({ page }) => {
  await page.goto('/event/36888/40/1205/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible()
  await expect(page.getByRole('combobox')).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Site' })).toBeHidden()
  expect(await page.getByRole('button').count()).toBe(0)
})

test('the address of each source is written out', async ({ page }) => {
  await page.goto('/state/1205/')
  const written = await page.locator('.src a[href^="http"]').evaluateAll((links) =>
    links.map((link) => ({
      address: link.getAttribute('href') ?? '',
      after: getComputedStyle(link, '::after').content,
    })),
  )
  expect(written.length).toBeGreaterThan(3)
  for (const { address, after } of written) expect(after).toContain(address)
})

test('the page’s own address stands on the paper', async ({ page }) => {
  await page.goto('/state/1205/')
  await expect(page.getByText(/https:\/\/.*\/state\/1205\//).first()).toBeVisible()
})

test('dark screens print dark on white', async ({ page }) => {
  for (const address of ['/event/36888/40/1205/', '/state/1205/', '/guide/noise/']) {
    await page.goto(address)
    const pale = await page.evaluate(() => {
      const brightness = (colour: string) => {
        const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number)
        return (r * 3 + g * 6 + b) / 2550
      }
      return [...document.body.querySelectorAll('h1,h2,h3,p,li,td,th,code,a,span,strong,em,small')]
        .filter((part) => part.checkVisibility() && part.textContent?.trim())
        .filter((part) => brightness(getComputedStyle(part).color) > 0.55)
        .map((part) => part.outerHTML.slice(0, 100))
    })
    expect(pale, address).toEqual([])
  }
})

test('a table that scrolls on the screen is whole on paper', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 900 })
  await page.goto('/event/36888/')
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('.scroll, pre')]
      .filter((part) => part.scrollWidth > part.clientWidth + 1)
      .map((part) => part.outerHTML.slice(0, 100)),
  )
  expect(cut).toEqual([])
})
