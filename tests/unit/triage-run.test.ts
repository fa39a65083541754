import { expect, test } from '@playwright/test'
import { createDecoding } from '../../lib/triage/decoding.ts'
import { sourceOf } from '../../lib/triage/input/source.ts'
import type { Reply, Request } from '../../lib/triage/protocol.ts'
import { readLog } from '../../lib/triage/readLog.ts'
import { runTriage } from '../../lib/triage/run.ts'
import { knowledge } from '../fixtures/evtx/readBytes.ts'

const line = 'The following fatal alert was generated: 40. The internal error state is 1205.\n'
const inputs = [{ name: 'pasted text', content: line.repeat(3) }]

/** Sends the requests one after the other; resolves with the first reply of the kind. */
function ask<T extends Reply['type']>(kind: T, ...requests: Request[]): Promise<Extract<Reply, { type: T }>> {
  return new Promise((resolve) => {
    const run = runTriage((reply) => {
      if (reply.type === kind) resolve(reply as Extract<Reply, { type: T }>)
    })
    for (const request of requests) run(request)
  })
}

test('the worker says what it counted in words, with the pages it was given', async () => {
  const pages = [{ a: '/event/36888/40/1205/', v: 'No cipher suite in common', g: 'official' as const }]
  const { triage, summary } = await ask('done', { type: 'start', inputs, knowledge, pages })
  expect(triage.tally.failures).toBe(3)
  expect(summary.rows[0]?.known?.address).toBe('/event/36888/40/1205/')
})

test('the second pass gives every event and says how many', async () => {
  const { lines } = await ask('lines', { type: 'lines', inputs, knowledge, mask: undefined })
  expect(lines?.events).toBe(3)
  expect((await lines?.file.text())?.trim().split('\n')).toHaveLength(3)
})

test('a second pass that is cancelled ends without a file', async () => {
  const { lines } = await ask(
    'lines',
    { type: 'lines', inputs, knowledge, mask: undefined },
    { type: 'cancel' },
  )
  expect(lines).toBeUndefined()
})

for (const [name, sentence] of [
  ['NotFoundError', 'This is a folder, or the file is gone. Drop the files that are in it.'],
  [
    'NotReadableError',
    'The browser could not read on: the file is in use, has changed, or may not be opened. Copy it to another folder and drop the copy.',
  ],
] as const) {
  test(`what the browser throws as ${name} ends in a sentence, and what came before counts`, async () => {
    const source = {
      name: 'a.txt',
      size: undefined,
      pieces: async function* () {
        yield new TextEncoder().encode(line.repeat(2000))
        throw new DOMException('An operation that depends on state was made', name)
      },
    }
    const report = await readLog(source, {
      decoding: createDecoding(knowledge),
      visit: () => undefined,
      progress: () => undefined,
      signal: new AbortController().signal,
    })
    expect(report.problems).toEqual([{ text: sentence, at: 158_000 }])
    expect(report.events).toBeGreaterThan(1500)
  })
}

test('a text that takes long is cancelled in the middle of a piece', async () => {
  const many = 40_000
  const abort = new AbortController()
  const report = await readLog(sourceOf('a.txt', new Blob([line.repeat(many)])), {
    decoding: createDecoding(knowledge),
    visit: () => undefined,
    progress: ({ events }) => {
      if (events > 0) setTimeout(() => abort.abort())
    },
    signal: abort.signal,
  })
  expect(report.events).toBeGreaterThan(0)
  expect(report.events).toBeLessThan(many)
})
