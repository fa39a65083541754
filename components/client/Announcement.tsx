import { useEffect, useState } from 'react'
import type { Answer } from '../../lib/search/engine.ts'

/** Milliseconds without a new answer before the count is said. */
const quiet = 800

/** The count, said once and politely when typing pauses, for a reader who does not see the list. */
export function Announcement({ answer }: { answer: Answer | undefined }) {
  const [said, setSaid] = useState('')
  const text = answer ? toText(answer) : ''
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), quiet)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  )
}

function toText({ decoded, hits, unknown, waiting }: Answer): string {
  if (waiting && decoded.length === 0) return ''
  const parts = [
    decoded.length > 0 ? `${decoded.length} decoded` : '',
    hits.length > 0 ? `${hits.length} ${hits.length === 1 ? 'page' : 'pages'}` : '',
    unknown.length > 0 ? `${unknown.length} not in the knowledge base` : '',
  ].filter(Boolean)
  return parts.length === 0 ? 'Nothing found' : parts.join(', ')
}
