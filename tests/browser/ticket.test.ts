import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const line = 'The following fatal alert was generated: 40. The internal error state is 1205.'

/** Pastes what was copied into an editor of the browser itself, and gives back what stands there. */
async function pasteInto(page: Page, element: 'textarea' | 'div'): Promise<string> {
  await page.evaluate((element) => {
    const editor = document.createElement(element)
    editor.id = 'editor'
    if (element === 'div') editor.contentEditable = 'true'
    document.body.prepend(editor)
    editor.focus()
  }, element)
  await page.keyboard.press('ControlOrMeta+v')
  const text = await page.locator('#editor').evaluate((editor) => {
    const found = editor instanceof HTMLTextAreaElement ? editor.value : editor.innerHTML
    editor.remove()
    return found
  })
  return text
}

test('from a decoded paste to a ticket text in two actions', async ({ page }) => {
  await page.goto('/')
  await page.evaluate((text) => navigator.clipboard.writeText(text), line)
  await page.getByRole('combobox').focus()
  await page.keyboard.press('ControlOrMeta+v')
  const article = page.getByRole('region', { name: 'Decoded' }).getByRole('article').first()
  // It comes with the words, a moment after the verdict.
  await expect(article).toContainText('Check first: ')
  await article.getByRole('button', { name: 'Plain text' }).click()
  await expect(article.getByRole('status')).toHaveText('Copied')
  const text = await pasteInto(page, 'textarea')
  expect(text).toContain('Schannel 36888, alert 40 handshake_failure, error state 1205: This server refused')
  expect(text).toContain('How sure: official')
  expect(text).toContain('Check first: ')
  expect(text).toContain('/event/36888/40/1205/')
  expect(text).toMatch(/Schannel Reference, (?:revision [0-9a-f]{7,}, )?copied \d{4}-\d\d-\d\d/)
})

test('rich text pastes into an editor as paragraphs, a list and one link', async ({ page }) => {
  await page.goto('/event/36888/40/1205/')
  await page.getByRole('button', { name: 'Rich text' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  const html = await pasteInto(page, 'div')
  expect(html).toContain('Schannel 36888, alert 40, state 1205')
  expect(html.match(/<a /g)).toHaveLength(1)
  expect(html).toMatch(/<a [^>]*href="[^"]*\/event\/36888\/40\/1205\/"/)
  expect(html).toMatch(/<li[^>]*>.*How sure: .*official/)
  expect(html).toContain('entry checked')
})

test('Markdown keeps its marks, and the link alone is the link alone', async ({ page }) => {
  await page.goto('/state/1205/')
  await page.getByRole('button', { name: 'Markdown' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  expect(await pasteInto(page, 'textarea')).toMatch(/^\*\*Schannel error state 1205\*\*: This server refused/)
  const link = page.getByRole('button', { name: 'Copy link' })
  await link.click()
  await expect
    .poll(() => pasteInto(page, 'textarea'))
    .toBe(await page.locator('link[rel=canonical]').getAttribute('href'))
})

test('without the clipboard API, as on an intranet without https, copying still works', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.goto('/state/1205/')
  await page.getByRole('button', { name: 'Rich text' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  expect(await pasteInto(page, 'div')).toContain('Schannel error state 1205')
})

for (const address of [
  '/alert/40/',
  '/status/0x80090326/',
  '/event/36874/',
  '/guide/noise/',
  '/event/36887/46/',
])
  test(`the ticket block stands on ${address}`, async ({ page }) => {
    await page.goto(address)
    await expect(page.getByRole('group', { name: 'Copy for a ticket' }).getByRole('button')).toHaveCount(4)
  })
