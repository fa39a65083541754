/**
 * Cipher suites that Schannel can print in event 36880, by their number in the IANA registry "TLS Cipher Suites"
 * (https://www.iana.org/assignments/tls-parameters/tls-parameters.xhtml#tls-parameters-4). Suites of SSL 2.0 and the
 * EXPORT1024 ones have no name there and are left out.
 */
const names: Readonly<Record<number, string>> = {
  1: 'TLS_RSA_WITH_NULL_MD5',
  2: 'TLS_RSA_WITH_NULL_SHA',
  3: 'TLS_RSA_EXPORT_WITH_RC4_40_MD5',
  4: 'TLS_RSA_WITH_RC4_128_MD5',
  5: 'TLS_RSA_WITH_RC4_128_SHA',
  6: 'TLS_RSA_EXPORT_WITH_RC2_CBC_40_MD5',
  9: 'TLS_RSA_WITH_DES_CBC_SHA',
  10: 'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
  18: 'TLS_DHE_DSS_WITH_DES_CBC_SHA',
  19: 'TLS_DHE_DSS_WITH_3DES_EDE_CBC_SHA',
  47: 'TLS_RSA_WITH_AES_128_CBC_SHA',
  50: 'TLS_DHE_DSS_WITH_AES_128_CBC_SHA',
  51: 'TLS_DHE_RSA_WITH_AES_128_CBC_SHA',
  53: 'TLS_RSA_WITH_AES_256_CBC_SHA',
  56: 'TLS_DHE_DSS_WITH_AES_256_CBC_SHA',
  57: 'TLS_DHE_RSA_WITH_AES_256_CBC_SHA',
  59: 'TLS_RSA_WITH_NULL_SHA256',
  60: 'TLS_RSA_WITH_AES_128_CBC_SHA256',
  61: 'TLS_RSA_WITH_AES_256_CBC_SHA256',
  64: 'TLS_DHE_DSS_WITH_AES_128_CBC_SHA256',
  106: 'TLS_DHE_DSS_WITH_AES_256_CBC_SHA256',
  156: 'TLS_RSA_WITH_AES_128_GCM_SHA256',
  157: 'TLS_RSA_WITH_AES_256_GCM_SHA384',
  158: 'TLS_DHE_RSA_WITH_AES_128_GCM_SHA256',
  159: 'TLS_DHE_RSA_WITH_AES_256_GCM_SHA384',
  168: 'TLS_PSK_WITH_AES_128_GCM_SHA256',
  169: 'TLS_PSK_WITH_AES_256_GCM_SHA384',
  174: 'TLS_PSK_WITH_AES_128_CBC_SHA256',
  175: 'TLS_PSK_WITH_AES_256_CBC_SHA384',
  176: 'TLS_PSK_WITH_NULL_SHA256',
  177: 'TLS_PSK_WITH_NULL_SHA384',
  4865: 'TLS_AES_128_GCM_SHA256',
  4866: 'TLS_AES_256_GCM_SHA384',
  4867: 'TLS_CHACHA20_POLY1305_SHA256',
  49161: 'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA',
  49162: 'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA',
  49171: 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
  49172: 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA',
  49187: 'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256',
  49188: 'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384',
  49191: 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256',
  49192: 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384',
  49195: 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  49196: 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  49199: 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  49200: 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
}

/** `0xC030` → "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"; a number that the list does not have → undefined. */
export function findCipherSuite(code: string): string | undefined {
  if (!/^0x[0-9A-Fa-f]{4}$/.test(code)) return undefined
  const n = Number.parseInt(code, 16)
  return Object.hasOwn(names, n) ? names[n] : undefined
}

const numbers: ReadonlyMap<string, number> = new Map(
  Object.entries(names).map(([number, name]) => [name, Number(number)]),
)

/** "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384" → `0xC030`; the curve that older Windows appends (`_P256`) is left out. */
export function findSuiteNumber(name: string): string | undefined {
  const n = numbers.get(name.replace(/_P(?:256|384|521)$/, ''))
  return n === undefined ? undefined : `0x${n.toString(16).toUpperCase().padStart(4, '0')}`
}
