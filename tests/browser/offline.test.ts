import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'

const file = resolve('out/download/schannel-reference.html')
const address = pathToFileURL(file).href

/** Opens the copy as a double click does, with the network cut, and notes every fault. */
async function open(page: Page, hash = ''): Promise<string[]> {
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) faults.push(request.url())
  })
  await page.context().setOffline(true)
  await page.goto(address + hash)
  return faults
}

const pages = (page: Page) =>
  page
    .locator('template[data-page]')
    .evaluateAll((all) => all.map((template) => template.getAttribute('data-page') ?? ''))

test('opens from the disk: first page, then a decoded paste, then its page', async ({ page }) => {
  const started = Date.now()
  const faults = await open(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What did Schannel just log?')
  await expect(page.getByRole('combobox')).toBeVisible()
  console.log(`offline copy: ${statSync(file).size} bytes, usable after ${Date.now() - started} ms`)
  await expect(page.getByRole('combobox')).toHaveCount(1)
  await page
    .getByRole('combobox')
    .fill('The following fatal alert was generated: 40. The internal error state is 1205.')
  const answer = page.getByRole('region', { name: 'Decoded' }).getByRole('article').first()
  await expect(answer).toContainText('36888')
  await answer.getByRole('link').first().press('Enter')
  await expect(page).toHaveURL(/#\/event\/36888\/40\/1205\/$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('This server refused')
  await expect(page.getByRole('group', { name: 'Copy for a ticket' })).toBeVisible()
  // The address stays, also after the box has had time to write its own.
  await page.waitForTimeout(800)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('This server refused')
  expect(faults).toEqual([])
})

test('words are searched', async ({ page }) => {
  const faults = await open(page)
  await page.getByRole('combobox').fill('cipher suite mismatch')
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('link').first()).toBeVisible()
  expect(faults).toEqual([])
})

test('a log is read by triage', async ({ page }) => {
  const faults = await open(page, '#/triage/')
  const event = (state: number) =>
    `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Schannel'/><EventID>36888</EventID><TimeCreated SystemTime='2026-11-20T08:01:0${state % 10}Z'/><Computer>a</Computer></System><EventData><Data Name='AlertDesc'>40</Data><Data Name='ErrorState'>${state}</Data></EventData></Event>`
  await page.locator('input[type=file]').setInputFiles({
    name: 'log.xml',
    mimeType: 'text/xml',
    buffer: Buffer.from(`<Events>${event(1205)}${event(1205)}${event(1207)}</Events>`),
  })
  await expect(page.getByText(/3 Schannel events, 2 kinds/)).toBeVisible()
  await expect(page.locator('#main a[href="#/event/36888/40/1205/"]').first()).toBeVisible()
  expect(faults).toEqual([])
})

test('every entry of the site is in the copy and shows its heading and its sources', async ({ page }) => {
  const faults = await open(page)
  const addresses = await pages(page)
  expect(addresses.length).toBeGreaterThan(250)
  const empty = await page.evaluate(async (addresses) => {
    const wrong: string[] = []
    for (const address of addresses) {
      location.hash = `#${address}`
      await new Promise((resolve) => setTimeout(resolve))
      const main = document.getElementById('main')
      const entry = address.split('/').filter(Boolean).length > 1
      const sources = [...(main?.querySelectorAll('h2') ?? [])].some((h) => h.textContent === 'Sources')
      if (!main?.querySelector('h1') || (entry && !sources)) wrong.push(address)
    }
    return wrong
  }, addresses)
  expect(empty).toEqual([])
  expect(faults).toEqual([])
})

test('an address in another spelling is found, and a query by way of the back button leaves no page below it', async ({
  page,
}) => {
  const faults = await open(page, '#/State/01205')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('This server refused')
  await expect(page.getByRole('main')).toContainText('1205')
  await open(page, '#q=36888 40 1205')
  await page.reload()
  await expect(page.getByRole('region', { name: 'Decoded' })).toBeVisible()
  await page.getByRole('link', { name: 'Alerts' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveCount(0)
  await expect(page).toHaveTitle('Schannel Reference')
  expect(faults).toEqual([])
})

test('the copy holds the licence texts of its content, its code and its packages', async ({ page }) => {
  const faults = await open(page)
  await page.getByRole('link', { name: 'Licences' }).click()
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Licences of what is inside this file')
  await expect(main).toContainText('creativecommons.org/licenses/by/4.0')
  await expect(main).toContainText('Copyright (c) Meta Platforms, Inc. and affiliates.')
  await expect(main).toContainText('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION')
  await expect(main).toContainText('Permission is hereby granted, free of charge')
  expect(readFileSync(file, 'utf8')).not.toContain('licences.txt')
  expect(faults).toEqual([])
})

test('every link leads into the copy or to an address with a host', () => {
  const html = readFileSync(file, 'utf8')
  const parts = html.slice(0, html.lastIndexOf('<script>')).replace(/<script[\s\S]*?<\/script>/g, '')
  const links = [...parts.matchAll(/ href="([^"]*)"/g)].map((match) => match[1] ?? '')
  const known = new Set([...html.matchAll(/data-page="([^"]*)"/g)].map((match) => match[1]))
  const lost = links.filter((link) => {
    if (/^(?:https?:\/\/|#[^/])/.test(link)) return false
    return !link.startsWith('#/') || !known.has(link.slice(1).split('#')[0])
  })
  expect([...new Set(lost)]).toEqual([])
})

test('the policy of the copy lets nothing out', async ({ page }) => {
  await open(page)
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[^']*'; style-src 'sha256-[^']*'; worker-src blob:;/,
  )
  expect(policy).not.toMatch(/connect-src|unsafe|https?:/)
  const reached = await page.evaluate(() =>
    fetch('https://other.example/').then(
      () => true,
      () => false,
    ),
  )
  expect(reached).toBe(false)
})
