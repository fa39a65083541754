import { expect, test } from '@playwright/test'
import { findCipherSuite } from '../../lib/codes/cipherSuite.ts'
import type { Observation } from '../../lib/decode/observation.ts'
import { mergePairs } from '../../lib/decode/pairs.ts'
import { decoder, peers } from './knowledge.ts'

type Codes = Pick<Observation, 'event' | 'alert' | 'state' | 'status'>

const codesOf = (text: string): Codes[] =>
  decoder
    .decode(text, { peers })
    .observations.map(({ event, alert, state, status }) =>
      Object.fromEntries(Object.entries({ event, alert, state, status }).filter(([, v]) => v !== undefined)),
    )

const illegal = { status: '0x80090326' }

/** What people type → what it holds, likeliest reading first. */
const table: readonly (readonly [string, readonly Codes[]])[] = [
  ['36888', [{ event: 36888 }]],
  ['1205', [{ state: 1205 }]],
  ['40', [{ alert: 40 }]],
  ['10', [{ alert: 10 }, { state: 10 }]],
  ['252', [{ state: 252 }]],
  ['40/1205', [{ alert: 40, state: 1205 }]],
  ['10/1203', [{ alert: 10, state: 1203 }]],
  ['36888 40 1205', [{ event: 36888, alert: 40, state: 1205 }]],
  ['1205 40 36888', [{ event: 36888, alert: 40, state: 1205 }]],
  ['schannel 36888 40 1205', [{ event: 36888, alert: 40, state: 1205 }]],
  ['/event/36888/40/1205/', [{ event: 36888, alert: 40, state: 1205 }]],
  ['36871/10013', [{ event: 36871, state: 10013 }]],
  ['36870/0x8009030D/10001', [{ event: 36870, status: '0x8009030D', state: 10001 }]],
  ['Schannel 48 36887', [{ event: 36887, alert: 48 }]],
  ['36887 46', [{ event: 36887, alert: 46 }]],
  [
    '36888 10 1203, 36887 46',
    [
      { event: 36888, alert: 10, state: 1203 },
      { event: 36887, alert: 46 },
    ],
  ],
  [
    '36888 40 1205\n36887 46\n36871 10013',
    [
      { event: 36888, alert: 40, state: 1205 },
      { event: 36887, alert: 46 },
      { event: 36871, state: 10013 },
    ],
  ],
  ['alert 40', [{ alert: 40 }]],
  ['TLS alert 70', [{ alert: 70 }]],
  ['alert code 112', [{ alert: 112 }]],
  ['fatal alert: 48', [{ alert: 48 }]],
  ['error state 1205', [{ state: 1205 }]],
  ['state: 960', [{ state: 960 }]],
  [
    'fatal alert 40 error state (1205,1207)',
    [
      { alert: 40, state: 1205 },
      { alert: 40, state: 1207 },
    ],
  ],
  ['event id 36887 alert 20', [{ event: 36887, alert: 20 }]],
  ['EventID=36874', [{ event: 36874 }]],
  ['EventID: 0x00009016', [{ event: 36886 }]],
  ['0x80090326', [illegal]],
  ['80090326', [illegal]],
  ['80090326h', [illegal]],
  ['2148074278', [illegal]],
  ['-2146893018', [illegal]],
  ['SEC_E_ILLEGAL_MESSAGE', [illegal]],
  ['sec_e_illegal_message', [illegal]],
  ['sec e illegal message', [illegal]],
  ['failed: SEC_E_ILLEGAL_MESSAG\nE (0x80090326) - This error usually occurs', [illegal]],
  ['CERT_E_UNTRUSTEDROOT', [{ status: '0x800B0109' }]],
  ['12175', [{ status: '0x80072F8F' }]],
  ['590610', [{ status: '0x00090312' }]],
  ['00090312', [{ status: '0x00090312' }]],
  ['handshake_failure', [{ alert: 40 }]],
  ['handshake failure', [{ alert: 40 }]],
  ['handshake-failure', [{ alert: 40 }]],
  ['HandshakeFailure', [{ alert: 40 }]],
  ['SSL3_ALERT_HANDSHAKE_FAILURE', [{ alert: 40 }]],
  ['TLS1_ALERT_PROTOCOL_VERSION', [{ alert: 70 }]],
  ['TLS1_ALERT_INSUFFIENT_SECURITY', [{ alert: 71 }]],
  ['unknown_ca', [{ alert: 48 }]],
  [
    'A fatal error occured while creating an TLS client credential. The internal error state is 10013',
    [{ event: 36871, state: 10013 }],
  ],
  [
    'The following fatal allert was generated: 40. Internal error state is 1205',
    [{ event: 36888, alert: 40, state: 1205 }],
  ],
  [
    'The client and server cannot communicate, because they do not possess a common algorithm',
    [{ status: '0x80090331' }],
  ],
  ['Win32Exception: The message received was unexpected or badly formatted', [illegal]],
]

for (const [text, expected] of table) {
  test(`reads ${JSON.stringify(text)}`, () => {
    expect(codesOf(text)).toEqual(expected)
  })
}

/** Numbers and words that are no codes here. */
const nothing: readonly string[] = [
  'We have 40 servers and 20 clients in 10 countries; since 2012 the TLS 1.2 share is 46 percent.',
  'Windows Server 2012 R2, build 10240, KB3042058, 16.8 MB, port 443, 192.168.20.40:36888',
  'Order 36900 was shipped on 12/10/2024 at 10:40:20 to 70 Main Street, 1205 Geneva.',
  'Connection handshake failed. State 58.',
  'tls: client offered an unsupported, maximum protocol version of 301',
  'Exception HResult: -2146233087',
  '{3b1f0a40-1205-4036-9888-000000000040}',
  'The request was denied: access_denied (403), see step 20.',
  'sed -i s/36/37/ file.c:1205',
  'SchUseStrongCrypto = 1',
]
for (const text of nothing) {
  test(`asserts nothing about ${JSON.stringify(text)}`, () => {
    expect(codesOf(text)).toEqual([])
  })
}

test('a code that is not known is named and never answered by a neighbour', () => {
  const read = decoder.decode('schannel 36888 40 1206')
  expect(read.observations).toMatchObject([{ event: 36888, alert: 40 }])
  expect(read.observations[0]?.state).toBeUndefined()
  expect(read.understood).toEqual(['1206'])
  expect(decoder.decode('0x80131501').understood).toEqual(['0x80131501'])
})

test('two events of one failure are one failure with two records, in both orders', () => {
  const refused =
    'An TLS 1.0 connection request was received from a remote client application, but none of the cipher suites supported by the client application are supported by the server. The SSL connection request has failed.'
  const alert = 'The following fatal alert was generated: 40. The internal error state is 1205.'
  for (const text of [`${refused}\n\n${alert}`, `${alert}\n${refused}`]) {
    const failures = mergePairs(decoder.decode(text).observations)
    expect(failures).toMatchObject([
      { main: { event: 36888, alert: 40, state: 1205 }, beside: { event: 36874, protocol: 'TLS 1.0' } },
    ])
  }
})

test('records of different moments or machines are no pair', () => {
  const of = (event: number, time: string, computer: string): Observation => ({
    event,
    ...(event === 36888 ? { alert: 40 } : {}),
    time,
    computer,
    sure: 'exact',
    missing: [],
    span: { start: 0, end: 0 },
  })
  const pair = (b: Observation) => mergePairs([of(36874, '2024-01-01T00:00:00Z', 'a'), b]).length
  expect(pair(of(36888, '2024-01-01T00:00:01Z', 'a'))).toBe(1)
  expect(pair(of(36888, '2024-01-01T00:10:00Z', 'a'))).toBe(2)
  expect(pair(of(36888, '2024-01-01T00:00:01Z', 'b'))).toBe(2)
})

test('system messages and fixed texts are read in other languages', () => {
  expect(codesOf('Win32Exception: 要求的函数不受支持')).toEqual([{ status: '0x80090302' }])
  expect(
    codesOf(
      'Der Client und der Server können keine Daten austauschen, da sie nicht über einen gemeinsamen Algorithmus verfügen',
    ),
  ).toEqual([{ status: '0x80090331' }])
  for (const text of [
    'The request was aborted: Could not create SSL/TLS secure channel.',
    'the request was aborted :could not crate ssl/tls secure chanel error',
    'System.Net.WebException: 请求被中止: 未能创建 SSL/TLS 安全通道。',
    'Запрос был прерван: Не удалось создать защищенный канал SSL/TLS.',
    'Richiesta annullata: Impossibile creare un canale sicuro SSL/TLS.',
  ]) {
    const read = decoder.decode(text)
    expect(read.topics, text).toEqual(['secure-channel'])
    expect(read.observations, text).toEqual([])
  }
})

test('an event in a language without a known text is read by id and digits and said to be a guess', () => {
  const text = `**Nombre del registro:** System <br />
**Origen:** Schannel <br />
**Fecha** 12.10.2024 10:40 <br />
**Id. de evento:** 36870 <br />
**Nivel:** 2 <br />
**Equipo:** srv-40 <br />
**Descripción:** Se produjo un error grave al intentar obtener acceso a la clave privada. El código de error devuelto del módulo criptográfico es 0x8009030D. <br />
El valor correspondiente es 10001.`
  expect(decoder.decode(text).observations).toMatchObject([
    { event: 36870, status: '0x8009030D', state: 10001, computer: 'srv-40', sure: 'guess' },
  ])
})

test('cipher suites of 36880 have their IANA names', () => {
  expect(findCipherSuite('0xC030')).toBe('TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384')
  expect(findCipherSuite('0x1302')).toBe('TLS_AES_256_GCM_SHA384')
  expect(findCipherSuite('0xFFFF')).toBeUndefined()
  expect(findCipherSuite('40')).toBeUndefined()
})
