import { expect, test } from '@playwright/test'
import { robots, toSitemap } from '../../lib/publish/discovery.ts'
import { permanentLink } from '../../lib/site.ts'

const page = (address: string, canonical: string, rest = '') => ({
  address,
  html: `<head><link rel="canonical" href="${permanentLink(canonical)}"/>${rest}</head>`,
})

test('the sitemap holds the pages whose canonical address is their own, and when each was checked', () => {
  const sitemap = toSitemap([
    page('/state/1205/', '/state/1205/', '{"dateModified":"2026-11-20"}'),
    page('/event/36887/121/', '/alert/121/#received'),
    page('/search/', '/search/'),
    { address: '/404.html', html: '<head></head>' },
  ])
  expect([...sitemap.matchAll(/<url>(.*)<\/url>/g)].map((match) => match[1])).toEqual([
    `<loc>${permanentLink('/state/1205/')}</loc><lastmod>2026-11-20</lastmod>`,
    `<loc>${permanentLink('/search/')}</loc>`,
  ])
})

test('robots.txt refuses nothing and names the sitemap', () => {
  expect(robots()).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${permanentLink('/sitemap.xml')}\n`)
})
