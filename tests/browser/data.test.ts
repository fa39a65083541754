import { createHash } from 'node:crypto'
import { examples } from '../../lib/publish/api/examples.ts'
import { offlineFile, zipFile } from '../../lib/publish/offline/downloads.ts'
import { kqlQuery } from '../../lib/publish/siem/kql.ts'
import { splunkProps, splunkTransforms } from '../../lib/publish/siem/splunk.ts'
import { site } from '../../lib/site.ts'
import { expect, test } from './page.ts'

for (const [list, { code, gives }] of Object.entries(examples))
  test(`the example for ${list} stands on the page and gives what it should`, async ({ page, baseURL }) => {
    await page.goto('/data/')
    await expect(page.getByText(code, { exact: true })).toBeVisible()
    const result = await page.evaluate(`(async () => ${code.replaceAll(site.origin, baseURL ?? '')})()`)
    const text = typeof result === 'string' ? result : JSON.stringify(result)
    expect(text.length).toBeGreaterThan(2)
    expect(text).toMatch(gives)
  })

test('the configurations for log platforms stand on the page exactly as they are published', async ({
  page,
  request,
}) => {
  await page.goto('/data/')
  const shown = await page.locator('.command code').allTextContents()
  for (const text of [splunkProps, splunkTransforms, kqlQuery]) expect(shown).toContain(text)
  expect(await (await request.get('/api/v1/siem/splunk/props.conf')).text()).toBe(splunkProps)
  expect(await (await request.get('/api/v1/siem/sentinel/schannel.kql')).text()).toContain(kqlQuery)
})

test('both downloads are offered with size and checksum, and every file of the page is there', async ({
  page,
  request,
}) => {
  await page.goto('/data/')
  const main = await page.getByRole('main').textContent()
  for (const file of [offlineFile, zipFile]) {
    const bytes = await (await request.get(`/${file}`)).body()
    expect(main).toContain(createHash('sha256').update(bytes).digest('hex'))
    expect(main).toContain(`${(bytes.length / 1e6).toFixed(1)} MB`)
  }
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(links.length).toBeGreaterThan(30)
  for (const link of links) expect((await request.head(link)).status(), link).toBe(200)
})

test('web.config is well-formed for a real XML parser', async ({ page }) => {
  const { webConfig } = await import('../../lib/publish/hosts/iis.ts')
  await page.goto('/data/')
  const root = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml')
    return parsed.querySelector('parsererror')?.textContent ?? parsed.documentElement.nodeName
  }, webConfig)
  expect(root).toBe('configuration')
})
