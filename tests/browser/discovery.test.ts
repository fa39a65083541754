import { expect, test } from './page.ts'

test('an entry unfurls with title, summary and picture, and says what it is', async ({ page, request }) => {
  await page.goto('/state/1205/')
  const meta = (property: string) => page.locator(`meta[property="${property}"]`).getAttribute('content')
  expect(await meta('og:title')).toContain('1205')
  expect((await meta('og:description'))?.length).toBeGreaterThan(40)
  expect(await meta('og:url')).toBe(await page.locator('link[rel=canonical]').getAttribute('href'))
  const image = new URL((await meta('og:image')) ?? '')
  const bytes = await (await request.get(image.pathname)).body()
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
  await expect(page.locator('meta[name="twitter:card"]')).toHaveCount(1)
  await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image')
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
  expect(data).toMatchObject({ '@type': 'TechArticle', name: 'Schannel error state 1205', inLanguage: 'en' })
})

test('every address of the sitemap is a page, and a combination without a source is in none', async ({
  request,
}) => {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const paths = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => new URL(match[1] ?? '').pathname)
  expect(paths.length).toBeGreaterThan(150)
  expect(paths).toContain('/event/36888/40/1205/')
  expect(paths).not.toContain('/event/36887/121/')
  for (const path of paths) expect((await request.head(path)).status(), path).toBe(200)
  expect(await (await request.get('/robots.txt')).text()).toContain('/sitemap.xml')
})

test('every list of the API is served as JSON, and every table as CSV', async ({ request }) => {
  const index = await (await request.get('/api/v1/index.json')).json()
  for (const { url, csv, schema, items } of index.lists) {
    const list = await request.get(new URL(url).pathname)
    expect((await list.json()).items, url).toHaveLength(items)
    expect((await request.get(new URL(schema).pathname)).status(), schema).toBe(200)
    expect((await request.get(new URL(csv).pathname)).headers()['content-type'], csv).toContain('text/csv')
  }
})
