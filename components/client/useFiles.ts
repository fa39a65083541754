import { useCallback, useEffect, useState } from 'react'
import { handOver } from './handedOver.ts'

/** Above this a copy would take too long; triage reads a file of any size where it lies. Bytes. */
const largest = 300_000_000

/**
 * A log dropped anywhere on the page of the box, or pasted into it as a file, opens on the triage page instead of
 * replacing this one. `refused`: it has to be dropped there by hand.
 */
export function useFiles(base: string, listens: boolean) {
  const [refused, setRefused] = useState(false)
  const take = useCallback(
    async (files: readonly File[]) => {
      if (files.reduce((sum, { size }) => sum + size, 0) > largest) return setRefused(true)
      try {
        await handOver(files)
        const address = `${base}/triage/`
        // In the offline copy it may be the page that is open.
        if (location.hash === address) dispatchEvent(new HashChangeEvent('hashchange'))
        else location.assign(address)
      } catch {
        setRefused(true)
      }
    },
    [base],
  )
  useEffect(() => {
    if (!listens) return
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      // What the triage page's own place took is not taken twice.
      if (files.length === 0 || event.defaultPrevented) return
      event.preventDefault()
      take(files)
    }
    addEventListener('dragover', allow)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', allow)
      removeEventListener('drop', drop)
    }
  }, [listens, take])
  return { refused, take }
}
