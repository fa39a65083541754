'use client'
import { useState } from 'react'

/** Copies a text. Says what happened, also to a screen reader; the text itself stands in the title. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied')
    } catch {
      setSaid('Your browser did not allow copying; select the text instead')
    }
  }
  return (
    <>
      <button type="button" className="button" title={text} onClick={copy}>
        {label}
      </button>{' '}
      <span role="status">{said}</span>
    </>
  )
}
