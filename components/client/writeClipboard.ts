/** What is copied: always plain text, and HTML for editors that take it. */
export type Copied = { text: string; html?: string }

/**
 * Puts it on the clipboard. An intranet copy of the site without https has no clipboard API, so the old copy command
 * stands behind it. False when the browser allows neither.
 */
export async function writeClipboard({ text, html }: Copied): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text)
    else {
      const types = { 'text/html': html, 'text/plain': text }
      const blobs = Object.entries(types).map(([type, data]) => [type, new Blob([data], { type })])
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    }
    return true
  } catch {
    return writeByCommand({ text, ...(html === undefined ? {} : { html }) })
  }
}

function writeByCommand({ text, html }: Copied): boolean {
  let taken = false
  const take = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    taken = true
  }
  document.addEventListener('copy', take)
  try {
    return document.execCommand('copy') && taken
  } catch {
    return false
  } finally {
    document.removeEventListener('copy', take)
  }
}
