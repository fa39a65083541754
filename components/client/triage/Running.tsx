import { formatCount } from '../../../lib/triage/summary/words.ts'
import type { Progress } from '../../../lib/triage/triage.ts'

/** How far reading is, and a way to end it. */
export function Running({ progress, cancel }: { progress: Progress | undefined; cancel: () => void }) {
  const { bytes = 0, size, records = 0, events = 0, milliseconds = 0, file = '' } = progress ?? {}
  const share = size ? Math.floor((100 * bytes) / size) : undefined
  return (
    <section aria-label="Progress" className="my-4">
      <p className="small">
        Reading {file}: {formatMegabytes(bytes)}
        {size ? ` of ${formatMegabytes(size)}` : ''}, {formatCount(records)} records, {formatCount(events)} of
        Schannel
        {milliseconds > 500
          ? `, ${formatCount(Math.round(records / (milliseconds / 1000)))} records a second`
          : ''}
      </p>
      <progress
        className="h-2 w-full appearance-none bg-(--line) [&::-moz-progress-bar]:bg-(--event) [&::-webkit-progress-bar]:bg-(--line) [&::-webkit-progress-value]:bg-(--event)"
        aria-label="Read so far"
        max={100}
        value={share}
      />
      <p className="mt-2">
        <button type="button" className="button" onClick={cancel}>
          Cancel
        </button>
      </p>
    </section>
  )
}

const formatMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`
