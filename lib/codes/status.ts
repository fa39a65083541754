/**
 * A status is an HRESULT, SECURITY_STATUS or Win32 code of 32 bits ([MS-ERREF] 2.1). We write it as eight
 * hexadecimal digits in upper case behind `0x`, as Windows' own messages do: `0x80090326`.
 */
export type StatusCode = `0x${string}`

/**
 * Reads one spelling of a status: `0x80090326`, `80090326`, `80090326h`, `2148074278`, `-2146893018`.
 * Eight bare digits are hexadecimal when they start with 8 or hold a letter. Anything else → undefined.
 */
export function parseStatus(text: string): StatusCode | undefined {
  const t = text.trim()
  const hex = /^(?:0x([0-9a-f]{1,8})|([89a-f][0-9a-f]{7})h?)$/i.exec(t)
  const digits = hex?.[1] ?? hex?.[2]
  if (digits) return formatStatus(Number.parseInt(digits, 16))
  if (!/^-?\d{6,10}$/.test(t)) return undefined
  const n = Number(t)
  return n >= -0x8000_0000 && n <= 0xffff_ffff ? formatStatus(n) : undefined
}

/** 32-bit number, signed or not → `0x80090326`. */
export const formatStatus = (n: number): StatusCode =>
  `0x${(n >>> 0).toString(16).toUpperCase().padStart(8, '0')}`

/** `0x80090326` → 2148074278. */
export const toUnsigned = (code: string): number => Number.parseInt(code, 16) >>> 0

/** `0x80090326` → -2146893018, as .NET and many logs print it. */
export const toSigned = (code: string): number => Number.parseInt(code, 16) | 0

/** What Microsoft's alert table gives, by its default row, for every alert that it does not list. */
export const defaultAlertStatus: StatusCode = '0x80090326'
