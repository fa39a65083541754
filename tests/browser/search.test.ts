import type { Page } from '@playwright/test'
import { content } from '../unit/searchEngine.ts'
import { expect, test } from './page.ts'

const event = [
  'Log Name:      System',
  'Computer:      dc01.corp.example',
  'The following fatal alert was generated: 40. The internal error state is 1205.',
].join('\n')

const lines = [
  'The following fatal alert was generated: 40. The internal error state is 1207.',
  'The following fatal alert was generated: 10. The internal error state is 1203.',
  'The following fatal alert was generated: 10. The internal error state is 1203.',
  'The following fatal alert was received: 46.',
].join('\n')

const box = (page: Page) => page.getByRole('combobox')
const decoded = (page: Page) => page.getByRole('region', { name: 'Decoded' }).getByRole('article')
const results = (page: Page) => page.getByRole('region', { name: 'Results' }).getByRole('listitem')

/** A real paste: the clipboard is filled and the keys are pressed. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((text) => navigator.clipboard.writeText(text), text)
  await box(page).press('ControlOrMeta+V')
}

/** Words have come: a query that only full text can answer is answered. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await box(page).fill('wireshark')
  await expect(results(page).first()).toBeVisible()
  await box(page).fill('')
}

test('a paste of several lines is answered line by line and tallied, most specific page first', async ({
  page,
}) => {
  await open(page, '/search/')
  await box(page).focus()
  await paste(page, lines)
  await expect(page.getByText('4 lines pasted.')).toBeVisible()
  await expect(decoded(page)).toHaveCount(3)
  const links = await decoded(page).evaluateAll((all) =>
    all.map((a) => a.querySelector('a')?.getAttribute('href')),
  )
  expect(links).toEqual(['/event/36888/40/1207/', '/event/36888/10/1203/', '/event/36887/46/'])
  await expect(decoded(page).nth(1)).toContainText('2×')
})

test('the address never holds what was pasted, and a reload shows it again', async ({ page }) => {
  await open(page, '/search/')
  await box(page).focus()
  await paste(page, event)
  await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).toBe('#q=36888 40 1205')
  await paste(page, 'host dc01.corp.example\nuser corp\\jane')
  await expect.poll(() => page.url()).not.toMatch(/corp|jane|1205/)
  await paste(page, event)
  await expect.poll(() => new URL(page.url()).hash).toContain('1205')
  await page.reload()
  await expect(page.getByText('dc01.corp.example').first()).toBeVisible()
})

test('any fragment is read, a raw and long one too', async ({ page }) => {
  await page.goto(`/search/#q=${encodeURIComponent(event)}`)
  await expect(decoded(page).getByRole('link').first()).toHaveAttribute('href', '/event/36888/40/1205/')
  await page.goto('/search/#36887%2046')
  await page.reload()
  await expect(decoded(page).getByRole('link').first()).toHaveAttribute('href', '/event/36887/46/')
})

test('a paste on a cold entry page, then Enter, then nothing more, is answered', async ({ page }) => {
  await page.goto('/alert/20/')
  await box(page).focus()
  await paste(page, event)
  await box(page).press('Enter')
  await expect(page).toHaveURL('/event/36888/40/1205/', { timeout: 15_000 })
})

test('Enter in the moment between the listeners of the runtime and its first effect is answered', async ({
  page,
}) => {
  await page.addInitScript(() => {
    let live = false
    Object.defineProperty(window, 'schannelLive', {
      get: () => live,
      set(value: boolean) {
        live = value
        const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
        document.getElementById('box')?.dispatchEvent(enter)
      },
    })
  })
  await page.goto('/alert/20/')
  await box(page).evaluate((input: HTMLInputElement) => {
    input.value = 'The following fatal alert was generated: 40. The internal error state is 1205.'
    input.focus()
  })
  await expect(page).toHaveURL('/event/36888/40/1205/')
})

test('an option chosen before the words have come stays chosen when they come', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/engine/text-*', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/state/1205/')
  await box(page).fill('120')
  const options = page.getByRole('option')
  await expect(options.first()).toBeVisible()
  const before = await options.count()
  await box(page).press('ArrowDown')
  const chosen = await page.getByRole('option', { selected: true }).textContent()
  release()
  await expect.poll(() => options.count()).toBeGreaterThan(before)
  expect(await page.getByRole('option', { selected: true }).allTextContents()).toEqual([chosen])
})

test('several failures pasted on a cold entry page are listed on the search page', async ({ page }) => {
  await page.goto('/state/1205/')
  await box(page).focus()
  await paste(page, lines)
  await box(page).press('Enter')
  await expect(page).toHaveURL(/\/search\/#q=/)
  await expect(decoded(page)).toHaveCount(3)
  await expect(page.getByText('4 lines pasted.')).toBeVisible()
})

test('the whole way by keyboard: Ctrl+K, arrows, Enter, Escape', async ({ page }) => {
  await page.goto('/state/1205/')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(box(page)).toBeFocused()
  await box(page).pressSequentially('120')
  const options = page.getByRole('option')
  await expect(options.first()).toContainText('no_application_protocol')
  await expect(options.filter({ hasText: '1203' })).toBeVisible()
  await box(page).press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await expect(box(page)).toHaveAttribute('aria-activedescendant', 'box-option-0')
  await box(page).press('Escape')
  await expect(options.first()).toBeHidden()
  await expect(box(page)).toHaveValue('120')
  await box(page).press('Escape')
  await expect(box(page)).toHaveValue('')
  await box(page).fill('120')
  await box(page).press('ArrowDown')
  await box(page).press('ArrowDown')
  await box(page).press('Enter')
  await expect(page).toHaveURL('/state/1203/')
})

test('a bare 10 is an alert first and a state second, both shown', async ({ page }) => {
  await open(page, '/search/')
  await box(page).fill('10')
  await expect(decoded(page)).toHaveCount(2)
  await expect(decoded(page).first().getByRole('link').first()).toHaveAttribute('href', '/alert/10/')
  await expect(decoded(page).last().getByRole('link').first()).toHaveAttribute('href', '/state/10/')
})

test('1005 is not 1105: an unknown code is said to be unknown and can be reported, with the code only', async ({
  page,
}) => {
  await open(page, '/search/')
  await box(page).fill('error state 1105 on dc01')
  await expect(page.getByText('Understood, but not in the knowledge base yet: 1105')).toBeVisible()
  await expect(decoded(page)).toHaveCount(0)
  await expect(results(page)).toHaveCount(0)
  const report = await page.getByRole('link', { name: 'Report this code' }).getAttribute('href')
  expect(report).toContain('template=report-code.yml')
  expect(report).toContain('1105')
  expect(report).not.toContain('dc01')
})

test('every code of the content, typed alone, finds its own page first', async ({ page }) => {
  test.setTimeout(90_000)
  await open(page, '/search/')
  const codes = content.entries.filter(({ kind }) => kind !== 'guide')
  const alerts = new Set(codes.filter(({ kind }) => kind === 'alert').map(({ code }) => String(code)))
  for (const { kind, code } of codes) {
    if (kind === 'state' && alerts.has(String(code))) continue
    await box(page).fill(String(code))
    await expect(decoded(page).first().getByRole('link').first()).toHaveAttribute('href', `/${kind}/${code}/`)
  }
})

test('a hit has its kind, code and name, and the matched words are marked', async ({ page }) => {
  await open(page, '/search/')
  await box(page).fill('could not create secure channel')
  const first = results(page).first()
  await expect(first).toContainText('Guide')
  await expect(first.getByRole('link')).toHaveAttribute('href', '/guide/secure-channel/')
  await expect(first.locator('mark').first()).toBeVisible()
  await box(page).fill('no credentials available')
  await expect(results(page).filter({ hasText: 'SEC_E_NO_CREDENTIALS' })).toContainText('0x8009030E')
})

test('a mistyped word is corrected in the open, and what no page has is called nearest', async ({ page }) => {
  await open(page, '/search/')
  await box(page).fill('certifcate revokation')
  await expect(page.getByText('“certifcate” was read as “certificate”.')).toBeVisible()
  await box(page).fill('zzzzqqqq certificate')
  await expect(page.getByRole('heading', { name: 'Nearest pages' })).toBeVisible()
  await box(page).fill('zzzzqqqq')
  await expect(page.getByText('Nothing found.')).toBeVisible()
})

test('the count is said once, when typing pauses', async ({ page }) => {
  await open(page, '/search/')
  const said = page.getByRole('status').filter({ hasText: /./ })
  await box(page).fill('')
  await expect(said).toHaveCount(0)
  await box(page).pressSequentially('36888', { delay: 60 })
  await expect(said).toHaveCount(0)
  await expect(said).toContainText('1 decoded')
})

test('recent searches stay in this browser, are never pasted text, and can be erased', async ({ page }) => {
  await open(page, '/search/')
  await box(page).focus()
  await paste(page, 'dc01.corp.example has a problem')
  await box(page).press('Enter')
  await paste(page, event)
  await box(page).press('Enter')
  await expect(page).toHaveURL('/event/36888/40/1205/')
  await page.goto('/search/')
  const recent = page.getByRole('region', { name: 'Recent searches' })
  await expect(recent.getByRole('button', { name: '36888 40 1205' })).toBeVisible()
  await expect(recent).not.toContainText('corp')
  await recent.getByRole('button', { name: '36888 40 1205' }).click()
  await expect(decoded(page).first()).toContainText('1205')
  await box(page).fill('')
  await recent.getByRole('button', { name: 'Erase' }).click()
  await expect(recent).toBeHidden()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('an answer of earlier keys is never shown for later ones', async ({ page }) => {
  await open(page, '/search/')
  await box(page).pressSequentially('36888 40 1205')
  await expect(decoded(page)).toHaveCount(1)
  await expect(decoded(page).getByRole('link').first()).toHaveAttribute('href', '/event/36888/40/1205/')
  await box(page).fill('')
  await expect(decoded(page)).toHaveCount(0)
})

test('the address bar can search here', async ({ page, request }) => {
  await page.goto('/')
  const link = page.locator('link[rel=search]')
  const address = (await link.getAttribute('href')) ?? ''
  const text = await (await request.get(address)).text()
  expect(text).toContain('/search/#q={searchTerms}')
})

test.describe('when the words do not arrive', () => {
  test.use({ allowed: /engine\/text-|Failed to load/ })
  test('codes are decoded all the same, and a retry is offered', async ({ page }) => {
    await page.route('**/engine/text-*', (route) => route.abort())
    await page.goto('/search/')
    await box(page).fill('36888 40 1205')
    await expect(decoded(page).first()).toContainText('1205')
    await expect(
      page.getByText('The words could not be loaded; codes and events are read all the same.'),
    ).toBeVisible()
    await page.unroute('**/engine/text-*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await box(page).fill('wireshark')
    await expect(results(page).first()).toBeVisible()
  })
})
