import { expect, test } from '@playwright/test'
import type { Observation } from '../../lib/decode/observation.ts'
import { content, decoder, peers } from './knowledge.ts'

const read = (text: string): readonly Observation[] => decoder.decode(text, { peers }).observations

test('every message of every stack gives its alert or says which alerts it may stand for', () => {
  const wrong = content.peers.flatMap(({ stack, strings }) =>
    strings.flatMap(({ alert, text }) => {
      const [one, ...more] = read(text)
      const named = one?.alert === alert && !one.peer?.folds
      const folded = one?.alert === undefined && one?.peer?.folds?.includes(alert)
      return more.length === 0 && (named || folded) ? [] : [`${stack}, alert ${alert}: ${text}`]
    }),
  )
  expect(wrong).toEqual([])
  expect(content.peers.flatMap(({ strings }) => strings).length).toBeGreaterThan(1200)
})

test('the folded messages are small enough to ship', () => {
  expect(JSON.stringify(peers).length).toBeLessThan(24_000)
})

/** Message → alert, whose it is, and which way the program says it went. */
const table: readonly (readonly [string, number, string, 'sent' | 'received'])[] = [
  [
    'javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure',
    40,
    'Java JSSE',
    'received',
  ],
  ['main, RECV TLSv1.2 ALERT:  fatal, handshake_failure', 40, 'Java JSSE', 'received'],
  ['main, SEND TLSv1.2 ALERT:  fatal, description = certificate_unknown', 46, 'Java JSSE', 'sent'],
  ['handshake alert:  unrecognized_name', 112, 'Java JSSE', 'received'],
  ['received fatal alert: HandshakeFailure', 40, 'rustls', 'received'],
  [
    'http: TLS handshake error from 192.0.2.40:48924: remote error: tls: bad certificate',
    42,
    'Go crypto/tls',
    'received',
  ],
  ['local error: tls: bad record MAC', 20, 'Go crypto/tls', 'sent'],
  ['SSL23_GET_SERVER_HELLO:sslv3 alert handshake failure', 40, 'OpenSSL', 'received'],
  [
    'error:14094410:SSL routines:SSL3_READ_BYTES:sslv3 alert handshake failure:s3_pkt.c:1256:SSL alert number 40',
    40,
    'OpenSSL',
    'received',
  ],
  [
    '0020010108000000:error:0A00042E:SSL routines:ssl3_read_bytes:tlsv1 alert protocol version:ssl/record/rec_layer_s3.c:1584:SSL alert number 70',
    70,
    'OpenSSL',
    'received',
  ],
  ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 48, 'OpenSSL', 'received'],
  ['* TLSv1.3 (IN), TLS alert, unknown CA (560):', 48, 'curl', 'received'],
  ['* TLSv1.2 (OUT), TLS alert, protocol version (582):', 70, 'curl', 'sent'],
  ['SSL_ERROR_UNRECOGNIZED_NAME_ALERT', 112, 'Firefox', 'received'],
  ['*** Received alert [40]: Handshake failed', 40, 'GnuTLS', 'received'],
  [
    "Authentication failed because the remote party sent a TLS alert: 'ProtocolVersion'.",
    70,
    '.NET',
    'received',
  ],
]
for (const [text, alert, stack, says] of table) {
  test(`reads ${text}`, () => {
    const found = read(text)
    expect(found).toHaveLength(1)
    expect(found[0]?.alert).toBe(alert)
    expect(found[0]?.peer?.says).toBe(says)
    expect(found[0]?.peer?.stack).toContain(stack)
  })
}

test('what another machine received, Windows generated; a program on Windows speaks for its own machine', () => {
  expect(read('Received fatal alert: handshake_failure')[0]?.direction).toBe('generated')
  expect(read('local error: tls: bad record MAC')[0]?.direction).toBe('received')
  expect(read("the remote party sent a TLS alert: 'HandshakeFailure'")[0]?.direction).toBe('received')
})

test('a status beside the alert of .NET is one observation', () => {
  const found = read(
    "System.Security.Authentication.AuthenticationException: Authentication failed because the remote party sent a TLS alert: 'HandshakeFailure'.\n ---> System.ComponentModel.Win32Exception (0x80090326): The message received was unexpected or badly formatted.",
  )
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ alert: 40, status: '0x80090326' })
})

test('without the peer messages the names of alerts are still read', () => {
  expect(decoder.decode('remote error: tls: alert bad_certificate').observations).toMatchObject([
    { alert: 42 },
  ])
})
