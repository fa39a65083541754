import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { answers, kinds, line } from './kinds.ts'
import { expect, test } from './page.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Each violation in one line: the rule and the first places. */
async function findViolations(page: Page, colours = false): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (colours ? axe.withRules(['color-contrast']) : axe.withTags(rules)).analyze()
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join(' | ')} (${nodes.length})`,
  )
}

/** Other looks change colours and nothing else, so only the rules about colour run again. */
const looks = [
  ['light', { colorScheme: 'light' }, false],
  ['dark', { colorScheme: 'dark' }, true],
  ['forced colours', { forcedColors: 'active' }, true],
] as const

test.describe('axe finds nothing', () => {
  test.use({ allowed: /404\.html/ })
  for (const [kind, address] of [...kinds, ...answers]) {
    test(`on the page of kind ${kind}, in light, dark and forced colours`, async ({ page }) => {
      test.setTimeout(90_000)
      await page.goto(address)
      if (address.includes('#'))
        await expect(page.getByRole('status').filter({ hasText: /./ }).first()).toBeAttached()
      for (const [look, media, colours] of looks) {
        await page.emulateMedia({ colorScheme: null, forcedColors: null, ...media })
        expect(await findViolations(page, colours), look).toEqual([])
      }
    })
  }

  test('on the open list of the box', async ({ page }) => {
    await page.goto('/state/1205/')
    await page.getByRole('combobox').fill('120')
    await expect(page.getByRole('option').first()).toBeVisible()
    expect(await findViolations(page)).toEqual([])
  })
})

test.describe('the job by keyboard alone', () => {
  test('from the first Tab to the answer and back into the box', async ({ page }) => {
    await page.goto('/state/1207/')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to the answer' })).toBeFocused()
    await page.keyboard.press('ControlOrMeta+k')
    const box = page.getByRole('combobox')
    await expect(box).toBeFocused()
    await page.keyboard.type('36888 40 1205')
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/event/36888/40/1205/')
  })

  test('an answered line: Tab leads from the box to the answer’s first link', async ({ page }) => {
    await page.goto('/')
    const box = page.getByRole('combobox')
    await box.focus()
    await page.keyboard.insertText(line)
    const first = page.getByRole('region', { name: 'Decoded' }).getByRole('link').first()
    await expect(first).toHaveAttribute('href', '/event/36888/40/1205/')
    await expect(box).toBeFocused()
    for (let i = 0; i < 4 && !(await first.evaluate((link) => link === document.activeElement)); i++) {
      await page.keyboard.press('Tab')
    }
    await expect(first).toBeFocused()
  })

  test('the focus is always to be seen', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto('/event/36888/40/1205/')
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Tab')
      const seen = await page.evaluate(() => {
        const at = document.activeElement
        if (!at || at === document.body) return 'none'
        const box = at.getBoundingClientRect()
        const { outlineStyle, outlineWidth } = getComputedStyle(at)
        const inView = box.bottom > 0 && box.top < innerHeight && box.width > 0
        return inView && outlineStyle !== 'none' && outlineWidth !== '0px'
          ? 'seen'
          : at.outerHTML.slice(0, 100)
      })
      expect(seen, `Tab ${i + 1}`).toBe('seen')
    }
  })
})

test.describe('what a screen reader is told', () => {
  test('the box is a combobox whose list, active option and count follow the typing', async ({ page }) => {
    await page.goto('/state/1205/')
    const box = page.getByRole('combobox', { name: 'Search or paste an event, a code or a message' })
    await expect(box).toHaveAttribute('aria-expanded', 'false')
    await expect(box).toHaveAttribute('aria-autocomplete', 'list')
    await box.fill('120')
    await expect(box).toHaveAttribute('aria-expanded', 'true')
    const list = page.getByRole('listbox', { name: 'Answers' })
    await expect(box).toHaveAttribute('aria-controls', (await list.getAttribute('id')) ?? '')
    await page.keyboard.press('ArrowDown')
    const option = page.getByRole('option', { selected: true })
    await expect(option).toHaveCount(1)
    await expect(box).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '')
    await expect(page.getByRole('status').filter({ hasText: /\d+ (results?|answers?|pages?)/ })).toHaveCount(
      1,
    )
    await page.keyboard.press('Escape')
    await expect(box).toHaveAttribute('aria-expanded', 'false')
    await expect(box).toBeFocused()
  })

  for (const [kind, address] of kinds) {
    test(`the page of kind ${kind} has its landmarks, one heading of level 1 and no level left out`, async ({
      page,
    }) => {
      await page.goto(address)
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      await expect(page.getByRole('main')).toHaveCount(1)
      await expect(page.getByRole('banner')).toHaveCount(1)
      expect(await page.getByRole('navigation').count()).toBeGreaterThan(0)
      const levels = await page
        .getByRole('heading')
        .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName.slice(1))))
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      levels.forEach((level, i) => {
        expect(level - (levels[i - 1] ?? 0), `heading ${i + 1}`).toBeLessThan(2)
      })
      const bare = await page
        .locator('th:not([scope])')
        .evaluateAll((cells) => cells.map((cell) => cell.outerHTML))
      expect(bare, 'header cells say what they head').toEqual([])
    })
  }
})

test.describe('with reduced motion', () => {
  test('nothing moves', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const [, address] of kinds.filter(([kind]) => kind !== '404')) {
      await page.goto(address)
      const moving = await page.evaluate(() => [
        getComputedStyle(document.documentElement).scrollBehavior,
        ...[...document.querySelectorAll('*')]
          .filter((element) => {
            const { animationName, transitionDuration } = getComputedStyle(element)
            return animationName !== 'none' || Number.parseFloat(transitionDuration) > 0.01
          })
          .map((element) => element.outerHTML.slice(0, 80)),
      ])
      expect(moving, address).toEqual(['auto'])
    }
  })
})
