import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { foreign, generated, noCommonSuite } from '../fixtures/evtx/loggedEvent.ts'
import { writeEvtx } from '../fixtures/evtx/writeEvtx.ts'
import { expect, test } from './page.ts'

const start = Date.UTC(2026, 8, 19, 3, 19, 26)
const pairs = 29_205

/** A month of other providers, then a minute in which a server refuses one handshake after the other. */
function* flood() {
  for (let i = 0; i < 1700; i++) yield foreign({ time: start - (1700 - i) * 1_500_000 })
  for (let i = 0; i < pairs; i++) {
    const time = start + Math.floor((i * 60_000) / pairs)
    yield noCommonSuite('TLS 1.2', { time })
    yield generated(40, 1205, { time })
  }
  for (let i = 0; i < 79; i++) yield foreign({ time: start + 60_000 + i * 60_000 })
}

type TraceEvent = { name: string; ph: string; pid: number; tid: number; ts: number; tdur?: number }

/**
 * Runs `act` and gives the CPU time of each task of the page's main thread, in milliseconds. Not what passed on the
 * clock: on a busy machine a task waits for others, and no code of ours is to blame.
 */
async function tasksDuring(page: Page, act: () => Promise<void>): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline', 'toplevel', 'blink.user_timing'],
    },
  })
  await page.evaluate(() => performance.mark('begin'))
  await act()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  const mark = events.find(({ name }) => name === 'begin')
  return events
    .filter(({ name, ph, pid, tid, ts }) => {
      const here = mark && pid === mark.pid && tid === mark.tid && ts >= mark.ts
      return here && ph === 'X' && name.endsWith('RunTask')
    })
    .map(({ tdur = 0 }) => tdur / 1000)
}

test('sixty thousand records are one kind of failure, and no task of the page takes 50 ms', async ({
  page,
}) => {
  const dir = mkdtempSync(join(tmpdir(), 'triage-'))
  try {
    const path = join(dir, 'System.evtx')
    writeFileSync(path, writeEvtx(flood(), 'dirty'))
    await page.goto('/triage/')
    await page.waitForFunction(() => window.schannelLive === true)
    await expect.poll(() => page.workers().length).toBe(1)
    const tasks = await tasksDuring(page, async () => {
      await page.getByLabel('Choose files').setInputFiles(path)
      await expect(
        page.getByText(
          '58,410 Schannel events among 60,189 records. They tell of 29,205 failures, each of which left two records',
        ),
      ).toBeVisible()
      await expect(page.getByText('1 of 1 kinds')).toBeVisible()
      await expect(page.getByRole('img', { name: /Failures over time/ })).toBeVisible()
    })
    expect(tasks.length).toBeGreaterThan(10)
    expect(Math.max(...tasks)).toBeLessThan(50)
  } finally {
    rmSync(dir, { recursive: true })
  }
})
