/**
 * How fast triage reads: 10,000, 100,000 and 1,000,000 Schannel events as EVTX, XML, CSV and JSON Lines, each in a
 * process of its own, beside evtxexport (Debian: libevtx-utils) and python3-evtx on the same EVTX where installed.
 * `npx tsx tests/bench/triage.ts [most events]`
 */
import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { generated as loggedGenerated, noCommonSuite } from '../fixtures/evtx/loggedEvent.ts'
import { writeChunks, writeFileHeader } from '../fixtures/evtx/writeEvtx.ts'
import { asCsv, asJson, asXml, csvHeader, type Exported, generated } from '../fixtures/exports.ts'

type Measured = { milliseconds: number; events: number; failures: number; megabytes: number }

const most = Number(process.argv[2] ?? 1_000_000)
const sizes = [10_000, 100_000, 1_000_000].filter((n) => n <= most)
const start = Date.UTC(2026, 8, 1)
const dir = mkdtempSync(join(tmpdir(), 'triage-bench-'))

/** Pairs of 36874 and 36888, fifty a second. */
const timeOf = (i: number): number => start + Math.floor(i / 2) * 20

function* texts(count: number, format: (event: Exported) => string): Generator<string> {
  for (let i = 0; i < count; i++) {
    const time = new Date(timeOf(i)).toISOString()
    const suite = {
      event: 36874,
      fields: { Protocol: 'TLS 1.2' },
      time,
      message:
        'An TLS 1.2 connection request was received from a remote client application, but none of the cipher suites supported by the client application are supported by the server. The TLS connection request has failed.',
    }
    yield `${format(i % 2 ? generated(40, 1205, time) : suite)}\n`
  }
}

function writeText(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w')
  let part = ''
  for (const piece of pieces) {
    part += piece
    if (part.length < 1 << 20) continue
    writeSync(file, part)
    part = ''
  }
  writeSync(file, part)
  closeSync(file)
}

function writeLog(path: string, count: number): void {
  const file = openSync(path, 'w')
  writeSync(file, writeFileHeader(0, 0, 'dirty'))
  let chunks = 0
  const events = (function* () {
    for (let i = 0; i < count; i++) {
      const rest = { time: timeOf(i) }
      yield i % 2 ? loggedGenerated(40, 1205, rest) : noCommonSuite('TLS 1.2', rest)
    }
  })()
  for (const chunk of writeChunks(events)) {
    writeSync(file, chunk.bytes)
    chunks++
  }
  // The other readers need a header that tells the truth.
  writeSync(file, writeFileHeader(chunks, count, 'clean'), 0, 4096, 0)
  closeSync(file)
}

function measure(path: string): Measured {
  const out = execFileSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'triageOnce.ts'), path],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  return JSON.parse(out) as Measured
}

/** Seconds that another reader takes for the same file, printing to nowhere; undefined when it is not installed. */
function timeOther(command: string, args: string[]): number | undefined {
  const nowhere = openSync('/dev/null', 'w')
  const began = performance.now()
  try {
    execFileSync(command, args, { stdio: ['ignore', nowhere, 'ignore'], timeout: 1_800_000 })
    return (performance.now() - began) / 1000
  } catch {
    return undefined
  } finally {
    closeSync(nowhere)
  }
}

const python = `
import sys, Evtx.Evtx as e
with e.Evtx(sys.argv[1]) as log:
    for record in log.records(): record.xml()
`

const cells = (row: readonly (string | number)[], widths: readonly number[]): string =>
  row.map((cell, i) => String(cell).padStart(widths[i] ?? 10)).join('')
const widths = [10, 8, 10, 9, 12, 12, 12, 14]
const number = (n: number): string => Math.round(n).toLocaleString('en-US')

try {
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${number(totalmem() / 2 ** 30)} GB`,
  )
  console.log(cells(['events', 'as', 'MB', 's', 'events/s', 'peak MB', 'growth', 'kinds right'], widths))
  const before = new Map<string, number>()
  for (const count of sizes) {
    for (const kind of ['EVTX', 'XML', 'CSV', 'JSONL'] as const) {
      const path = join(dir, `log-${count}.${kind.toLowerCase()}`)
      if (kind === 'EVTX') writeLog(path, count)
      else if (kind === 'CSV')
        writeText(
          path,
          (function* () {
            yield `${csvHeader}\n`
            yield* texts(count, (event) => asCsv(event))
          })(),
        )
      else writeText(path, texts(count, kind === 'XML' ? (event) => asXml(event) : asJson))
      const found = measure(path)
      const perEvent = found.milliseconds / count
      const growth = before.has(kind) ? `× ${(perEvent / (before.get(kind) ?? 1)).toFixed(2)}` : ''
      before.set(kind, perEvent)
      const right =
        found.events === count && found.failures === count / 2
          ? 'yes'
          : `NO: ${found.events}/${found.failures}`
      console.log(
        cells(
          [
            number(count),
            kind,
            number(statSync(path).size / 1e6),
            (found.milliseconds / 1000).toFixed(2),
            number(count / (found.milliseconds / 1000)),
            number(found.megabytes),
            growth,
            right,
          ],
          widths,
        ),
      )
      if (kind === 'EVTX') {
        const ours = found.milliseconds / 1000
        const others: [string, number | undefined][] = [
          ['evtxexport', timeOther('evtxexport', [path])],
          [
            'python-evtx',
            count <= 10_000 && existsSync('/usr/bin/python3')
              ? timeOther('/usr/bin/python3', ['-c', python, path])
              : undefined,
          ],
        ]
        for (const [name, seconds] of others) {
          console.log(
            seconds === undefined
              ? `${name.padStart(18)}: not measured (${name === 'python-evtx' && count > 10_000 ? 'too slow at this size' : 'not installed'})`
              : `${name.padStart(18)}: ${seconds.toFixed(2)} s, ${(seconds / ours).toFixed(1)} × our time`,
          )
        }
      }
      rmSync(path)
    }
  }
} finally {
  rmSync(dir, { recursive: true, force: true })
}
