const key = 'schannel-recent'

/** So many searches are kept. */
const most = 8

/** Recent searches of this browser, newest first. They never leave it. */
export function readRecent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter((entry) => typeof entry === 'string').slice(0, most) : []
  } catch {
    return []
  }
}

/** Keeps codes or a short typed line. The caller never passes pasted text. */
export function keepRecent(query: string): void {
  const line = query.replace(/\s+/g, ' ').trim()
  if (line === '') return
  write([line, ...readRecent().filter((other) => other !== line)].slice(0, most))
}

export function eraseRecent(): void {
  write([])
}

function write(entries: readonly string[]): void {
  try {
    if (entries.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(entries))
  } catch {
    // Storage may be full or forbidden: then nothing is kept.
  }
}
