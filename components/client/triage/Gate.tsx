import { type ClipboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Input } from '../../../lib/triage/protocol.ts'

/** Where logs come in: dropped, chosen, or pasted as text. */
export function Gate({ start, busy }: { start: (inputs: readonly Input[]) => void; busy: boolean }) {
  const [over, setOver] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const take = useCallback(
    (files: FileList | null) => {
      start(Array.from(files ?? [], (file) => ({ name: file.name, content: file })))
    },
    [start],
  )
  // Anywhere on the page: beside the frame the browser would leave the page and show the file.
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(event.type === 'dragover')
      if (event.type === 'drop') take(event.dataTransfer.files)
    }
    const kinds = ['dragover', 'dragleave', 'drop'] as const
    for (const kind of kinds) document.addEventListener(kind, drag)
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, drag)
    }
  }, [take])
  const paste = (event: ClipboardEvent) => {
    const { files } = event.clipboardData
    const text = event.clipboardData.getData('text/plain')
    if (files.length === 0 && !text) return
    // A large paste is read where it is: the field would lay all of it out.
    event.preventDefault()
    if (files.length > 0) take(files)
    else start([{ name: 'pasted text', content: text }])
  }
  return (
    <section aria-label="Logs to read" className={`ask ${over ? 'bg-(--code)' : ''}`}>
      <p className="mb-3">
        <strong>Drop log files here.</strong> Event logs (.evtx), XML, CSV, JSON or text, also in gzip;
        several at once, of any size. They are read in this tab and sent nowhere.
      </p>
      <p className="mb-3">
        <label className="button cursor-pointer focus-within:outline-2">
          Choose files
          <input
            type="file"
            multiple
            className="sr-only"
            disabled={busy}
            onChange={(event) => {
              take(event.currentTarget.files)
              event.currentTarget.value = ''
            }}
          />
        </label>
      </p>
      <label className="small soft block" htmlFor="triage-paste">
        or paste events
      </label>
      <textarea
        ref={field}
        id="triage-paste"
        rows={2}
        spellCheck={false}
        className="mono small block w-full rounded border border-(--soft) bg-(--panel) p-2"
        onPaste={paste}
      />
      <button
        type="button"
        className="button mt-2"
        disabled={busy}
        onClick={() => {
          const text = field.current?.value ?? ''
          if (text.trim()) start([{ name: 'pasted text', content: text }])
          else field.current?.focus()
        }}
      >
        Read this text
      </button>
    </section>
  )
}
