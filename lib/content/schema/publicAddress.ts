import { z } from 'zod'

/**
 * A public web address: `https://learn.microsoft.com/…`. Refused are other schemes (`javascript:`, `data:`), names that
 * can pass for others (punycode, letters beyond ASCII, a name before an @), numeric hosts and names without a dot.
 */
export const publicAddress = z
  .string()
  .trim()
  .max(2000, 'an address of at most 2000 characters')
  .superRefine((address, context) => {
    const fault = findAddressFault(address)
    if (fault) context.addIssue({ code: 'custom', message: fault })
  })

/** Endings that name nothing on the public internet: nobody outside could read the source. */
const localName = /\.(?:local|localhost|localdomain|internal|intranet|lan|corp|home|arpa|onion)$/

const example = 'for example https://learn.microsoft.com/windows/win32/secauthn/schannel-error-codes'

/** What is wrong with an address, as the sentence that says what is expected; undefined when nothing is. */
export function findAddressFault(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address)) return `an address that starts with https:// or http://, ${example}`
  if (/\s/.test(address))
    return `an address without blanks (%20 where the page's own address has one), ${example}`
  if (!URL.canParse(address)) return `a complete web address, ${example}`
  const url = new URL(address)
  const typed = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? ''
  if (typed.includes('@') || url.username !== '')
    return `an address without a name before an @, which can pass for another host, ${example}`
  if (/(?:^|\.)xn--/.test(url.hostname) || !/^[\x21-\x7e]+$/.test(typed) || /[%\\]/.test(typed))
    return `a host in plain ASCII letters; look-alikes and punycode (xn--) are refused: cite an archived copy instead, ${example}`
  const numeric = /^[\d.]+$|^\[/.test(url.hostname)
  if (numeric || localName.test(url.hostname) || !url.hostname.includes('.') || url.hostname.endsWith('.'))
    return `a public host name, no number and no local name, ${example}`
  return undefined
}
