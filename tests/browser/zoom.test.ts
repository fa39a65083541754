import { answers, kinds } from './kinds.ts'
import { expect, test } from './page.ts'

/** 320 CSS px is what is left of a 1280 px screen at 400 %; WCAG 2.2, 1.4.10 Reflow. */
const sizes = [
  ['a small phone', { width: 320, height: 568 }],
  ['a 1280 px screen at 400 %', { width: 320, height: 256 }],
] as const

for (const [name, viewport] of sizes) {
  test(`on ${name} no page scrolls sideways`, async ({ page }) => {
    test.setTimeout(60_000)
    await page.setViewportSize(viewport)
    for (const [kind, address] of [...kinds, ...answers]) {
      await page.goto(address)
      if (address.includes('#')) await expect(page.getByRole('status').first()).not.toBeEmpty()
      const wide = await page.evaluate(() => ({
        page: document.documentElement.scrollWidth,
        parts: [...document.body.querySelectorAll('*')]
          .filter((part) => part.getBoundingClientRect().right > innerWidth + 1 && !part.closest('.scroll'))
          .map((part) => part.outerHTML.slice(0, 100)),
      }))
      expect(wide, kind).toEqual({ page: 320, parts: [] })
    }
  })
}

test('with text at 200 % nothing is cut off and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 900 })
  for (const [kind, address] of kinds) {
    await page.goto(address)
    const wide = await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('html{font-size:200%}')
      document.adoptedStyleSheets = [sheet]
      return document.documentElement.scrollWidth
    })
    expect(wide, kind).toBeLessThanOrEqual(640)
  }
})

test('the box and its list fit a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await page.goto('/state/1205/')
  await page.getByRole('combobox').fill('120')
  await expect(page.getByRole('option').first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  const box = await page.getByRole('listbox').boundingBox()
  expect(box?.x).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320)
})
