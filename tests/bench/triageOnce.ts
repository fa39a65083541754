/** Reads one file as the worker does and prints time, counts and peak memory of this process as JSON. */
import { openAsBlob } from 'node:fs'
import { createDecoding } from '../../lib/triage/decoding.ts'
import { sourceOf } from '../../lib/triage/input/source.ts'
import { triage } from '../../lib/triage/triage.ts'
import { knowledge } from '../fixtures/evtx/readBytes.ts'

const path = process.argv[2] ?? ''
const source = sourceOf(path, await openAsBlob(path))
const found = await triage([source], createDecoding(knowledge), new AbortController().signal, () => undefined)
console.log(
  JSON.stringify({
    milliseconds: found.milliseconds,
    events: found.tally.events,
    failures: found.tally.failures,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
)
