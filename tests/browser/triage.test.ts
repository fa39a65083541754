import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import {
  foreign,
  generated,
  type LoggedEvent,
  noCommonSuite,
  noCredential,
  received,
} from '../fixtures/evtx/loggedEvent.ts'
import { writeEvtx } from '../fixtures/evtx/writeEvtx.ts'
import { asXml, generated as exported } from '../fixtures/exports.ts'
import { expect, test } from './page.ts'

const start = Date.UTC(2026, 8, 29, 10, 0, 0)

/** A week: foreign events, one 36887 a day, and a burst of pairs on the last day. */
const week: LoggedEvent[] = [
  ...Array.from({ length: 7 }, (_, day) => [
    foreign({ time: start + day * 86_400_000 }),
    received(46, { time: start + day * 86_400_000 + 1000 }),
  ]).flat(),
  ...Array.from({ length: 300 }, (_, i) => {
    const time = start + 7 * 86_400_000 + i * 150
    return [noCommonSuite('TLS 1.2', { time }), generated(40, 1205, { time: time + 1 })]
  }).flat(),
]

const file = (name: string, content: Uint8Array | string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})

/** Opens the page and waits until it can read. */
async function open(page: Page): Promise<void> {
  await page.goto('/triage/')
  await page.waitForFunction(() => window.schannelLive === true)
}

async function choose(page: Page, files: ReturnType<typeof file>[] | string): Promise<void> {
  await page.getByLabel('Choose files').setInputFiles(files)
}

const result = (page: Page) => page.getByRole('heading', { name: 'What is in it' })

test('a dropped event log is tallied, said in words and linked, and no request leaves', async ({ page }) => {
  await open(page)
  const requests: string[] = []
  await expect.poll(() => page.workers().length).toBe(1)
  page.on('request', (request) => requests.push(request.url()))
  await choose(page, [file('System.evtx', writeEvtx(week, 'dirty'))])
  await expect(result(page)).toBeVisible()
  await expect(
    page.getByText(/^607 Schannel events among 614 records\. They tell of 307 failures/),
  ).toBeVisible()
  await expect(
    page.getByText(/^Look first at 36888, alert 40, state 1205, TLS 1\.2: it is new/),
  ).toBeVisible()
  await expect(page.getByText(/A burst: 300 of 300 within the minute of 2026-10-06 10:00:00/)).toBeVisible()
  await expect(page.getByRole('img', { name: /Failures over time/ })).toBeVisible()
  const table = page.getByRole('table')
  await expect(table.getByRole('row')).toHaveCount(3)
  await expect(table.getByRole('row').nth(1).getByRole('link')).toHaveAttribute(
    'href',
    '/event/36888/40/1205/',
  )
  expect(requests).toEqual([])
  await choose(page, [file('second.evtx', writeEvtx([received(46)]))])
  await expect(page.getByText(/^1 Schannel event among 1 record/)).toBeVisible()
  expect(page.workers()).toHaveLength(1)
  // A second worker is read from the page's own memory.
  expect(requests.filter((address) => !address.startsWith('blob:'))).toEqual([])
})

test.describe('the policy', () => {
  test.use({ allowed: /Content Security Policy|example\.org/i })
  test('binds the worker too: from inside it no other host can be reached', async ({ page }) => {
    await open(page)
    await expect.poll(() => page.workers().length).toBe(1)
    const said = await page.workers()[0]?.evaluate(async () => {
      const blocked = new Promise((resolve) => {
        self.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
        setTimeout(() => resolve('no violation'), 3000)
      })
      const reached = await fetch('https://example.org/?log').then(
        () => 'reached',
        () => 'refused',
      )
      return [reached, await blocked]
    })
    expect(said).toEqual(['refused', 'connect-src'])
  })
})

test('several files at once: what cannot be read ends in a sentence, the rest counts', async ({ page }) => {
  await open(page)
  await choose(page, [
    file('a.evtx', writeEvtx([received(46)])),
    file('b.xml.gz', gzipSync(asXml(exported(10, 1203)))),
    file('c.zip', 'PK\x03\x04\x14\x00\x01\x00'),
    file('d.txt', 'nothing'),
  ])
  await expect(result(page)).toBeVisible()
  const files = page.getByRole('list', { name: 'Files' })
  await expect(files.getByText('event log (EVTX), 1 record, 1 of Schannel')).toBeVisible()
  await expect(files.getByText('XML, gzip, 1 record, 1 of Schannel')).toBeVisible()
  await expect(files.getByText('This is a zip archive with a password.')).toBeVisible()
  await expect(files.getByText('No Schannel event was recognised in this text.')).toBeVisible()
  await expect(page.getByText(/^2 Schannel events/)).toBeVisible()
})

test('a file that is dropped beside the frame is read too', async ({ page }) => {
  await open(page)
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'a.txt'))
    return data
  }, 'The following fatal alert was generated: 40. The internal error state is 1205.\n')
  await page.getByRole('heading', { name: 'Get the events' }).dispatchEvent('drop', { dataTransfer: dropped })
  await expect(page.getByText(/^1 Schannel event among 1 record/)).toBeVisible()
})

test('pasted text is read as it is', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  const text = 'The following fatal alert was generated: 40. The internal error state is 1205.\n'.repeat(3)
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text)
  await page.getByLabel('or paste events').focus()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(page.getByText(/^3 Schannel events/)).toBeVisible()
})

test('what is copied and saved is masked unless that is switched off', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await choose(page, [file('WEB01-System.evtx', writeEvtx(week))])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(page.getByText('Markdown copied, names masked.')).toBeVisible()
  expect(await copied()).toContain('host-1')
  expect(await copied()).not.toContain('WEB01')
  for (const name of ['Download CSV', 'Download JSON', 'Download every event (JSON Lines)']) {
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    const saved = readFileSync(await (await waiting).path(), 'utf8')
    expect(saved, name).toContain('host-1')
    expect(saved, name).not.toContain('WEB01')
    if (name.includes('Lines')) expect(saved.trim().split('\n')).toHaveLength(607)
  }
  await page.getByRole('button', { name: 'Copy a link to these codes' }).click()
  await expect(page.getByText('The link copied')).toBeVisible()
  expect(await copied()).toMatch(/\/search\/#q=36888%2040%201205%0A36887%2046$/)
  await page.getByLabel(/Mask names/).uncheck()
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(page.getByText('Markdown copied, with names.')).toBeVisible()
  expect(await copied()).toContain('WEB01')
})

test('the table sorts by its headers and filters by words', async ({ page }) => {
  await open(page)
  await choose(page, [file('a.evtx', writeEvtx([...week, noCredential('client', 10013)]))])
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(4)
  await expect(rows.nth(1)).toContainText('36888')
  await page.getByRole('button', { name: 'Failure' }).click()
  await expect(rows.nth(1)).toContainText('36871')
  await expect(page.getByRole('columnheader', { name: 'Failure' })).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('button', { name: 'Failure' }).click()
  await expect(rows.nth(1)).toContainText('36888')
  await expect(page.getByRole('columnheader', { name: 'Failure' })).toHaveAttribute('aria-sort', 'descending')
  await page.getByLabel('Filter').fill('10013 client')
  await expect(rows).toHaveCount(2)
  await expect(page.getByText('1 of 3 kinds')).toBeVisible()
  await expect(page.getByText('all other kinds')).toBeHidden()
  await page.getByLabel('Count by').selectOption('alert')
  await expect(page.getByRole('region', { name: 'Failures counted by' }).getByRole('listitem')).toHaveText([
    /^40 300/,
    /^46 7/,
  ])
})

test('the words of the box are not fetched until somebody turns to the box', async ({ page }) => {
  const words: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/words-')) words.push(request.url())
  })
  await open(page)
  await choose(page, [file('a.evtx', writeEvtx(week))])
  await expect(result(page)).toBeVisible()
  expect(words).toEqual([])
  await page.getByLabel('Search or paste an event').fill('36888 40 1205')
  await expect(page.getByRole('option').first()).toContainText('1205')
  await expect.poll(() => words.length).toBe(1)
})

test('an onset is in the chart only as far as the log goes back, and what it lacks is said', async ({
  page,
}) => {
  await open(page)
  const pairs = week.slice(-200)
  await choose(page, [file('a.evtx', writeEvtx(pairs))])
  await expect(page.getByText('no record of this time in the files')).toBeVisible()
  await choose(page, [file('a.evtx', writeEvtx(week))])
  await expect(page.getByText(/^607 Schannel events/)).toBeVisible()
  await expect(page.getByText('no record of this time in the files')).toBeHidden()
})

test('kinds beyond the three most frequent are one colour of the chart, and it is named', async ({
  page,
}) => {
  await open(page)
  await choose(page, [file('a.evtx', writeEvtx([40, 42, 46, 48].map((alert) => received(alert))))])
  await expect(page.getByText('all other kinds')).toBeVisible()
})

test('a large file shows progress, can be cancelled, and keeps what was counted', async ({ page }) => {
  const dir = mkdtempSync(join(tmpdir(), 'triage-'))
  try {
    const path = join(dir, 'large.evtx')
    const small = writeEvtx(Array.from({ length: 250 }, (_, i) => generated(40, 1205, { time: start + i })))
    const chunk = small.subarray(4096, 4096 + 0x10000)
    const out = openSync(path, 'w')
    writeSync(out, small.subarray(0, 4096))
    for (let i = 0; i < 6000; i++) writeSync(out, chunk)
    closeSync(out)
    await open(page)
    await choose(page, path)
    await expect(page.getByRole('progressbar')).toBeVisible()
    await expect(page.getByText(/Reading large\.evtx: \d+ MB of 393 MB/)).toBeVisible()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(
      page.getByText('Reading was cancelled: the counts are those of the part that was read.'),
    ).toBeVisible()
    await expect(page.getByText(/Schannel events among/)).toBeVisible()
    await page.getByRole('button', { name: 'Download every event (JSON Lines)' }).click()
    await expect(page.getByText(/^Reading everything once more/)).toBeVisible()
    await page.getByRole('button', { name: 'Stop reading' }).click()
    await expect(page.getByText('Stopped; nothing was saved.')).toBeVisible()
  } finally {
    rmSync(dir, { recursive: true })
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the result has no accessibility fault in ${colorScheme}, and fits 320 pixels`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 640 })
    await open(page)
    await choose(page, [file('a.evtx', writeEvtx(week))])
    await expect(result(page)).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
}

for (const [way, type] of [
  ['dropped on the home page', 'drop'],
  ['pasted into the box', 'paste'],
] as const) {
  test(`a log ${way} is read on the triage page, once`, async ({ page }) => {
    await page.goto('/')
    await page.waitForFunction(() => window.schannelLive === true)
    await page.getByRole('combobox').evaluate(
      (box, { type, bytes }) => {
        const data = new DataTransfer()
        data.items.add(new File([new Uint8Array(bytes)], 'System.evtx'))
        const about = { bubbles: true, cancelable: true }
        const event =
          type === 'drop'
            ? new DragEvent('drop', { ...about, dataTransfer: data })
            : new ClipboardEvent('paste', { ...about, clipboardData: data })
        ;(type === 'drop' ? document.body : box).dispatchEvent(event)
      },
      { type, bytes: [...writeEvtx(week, 'dirty')] },
    )
    await expect(page).toHaveURL('/triage/')
    await expect(page.getByText(/^607 Schannel events among 614 records/)).toBeVisible()
    await page.reload()
    await page.waitForFunction(() => window.schannelLive === true)
    await expect(page.getByText(/^607 Schannel events/)).toHaveCount(0)
  })
}
