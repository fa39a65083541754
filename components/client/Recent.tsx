import { useEffect, useState } from 'react'
import { eraseRecent, readRecent } from './recent.ts'

/** What was searched for before in this browser, while the box is empty. */
export function Recent({ empty, search }: { empty: boolean; search: (query: string) => void }) {
  const [recent, setRecent] = useState<readonly string[]>([])
  useEffect(() => {
    if (empty) setRecent(readRecent())
  }, [empty])
  if (!empty || recent.length === 0) return null
  const erase = () => {
    eraseRecent()
    setRecent([])
  }
  return (
    <section aria-label="Recent searches" className="recent small">
      <span className="soft">Recent, kept only in this browser:</span>
      {recent.map((query) => (
        <button key={query} type="button" className="button" translate="no" onClick={() => search(query)}>
          {query}
        </button>
      ))}
      <button type="button" className="button" onClick={erase}>
        Erase
      </button>
    </section>
  )
}
