import { expect, test } from '@playwright/test'
import type { Observation } from '../../lib/decode/observation.ts'
import { decoder, peers } from './knowledge.ts'
import { readEngine } from './searchEngine.ts'

type Codes = Pick<Observation, 'event' | 'alert' | 'state' | 'status' | 'cipherSuite'>

const read = (text: string): readonly Observation[] => decoder.decode(text, { peers }).observations
const codesOf = ({ event, alert, state, status, cipherSuite }: Observation): Codes =>
  Object.fromEntries(
    Object.entries({ event, alert, state, status, cipherSuite }).filter(([, v]) => v !== undefined),
  )

/** What an honest reader takes from a text as people leave it in issues, logs and forums. */
const table: readonly (readonly [string, string, readonly Codes[]])[] = [
  [
    'a status and its state in one breath',
    'error code 0x8009030d internal error state is 10001',
    [{ status: '0x8009030D', state: 10001 }],
  ],
  [
    'stars around the last number of a sentence',
    'The log shows ***A fatal error occurred while creating a TLS client credential. The internal error state is 10013.***\n\nSo what?',
    [{ event: 36871, state: 10013 }],
  ],
  [
    'a quote and a brace behind the last number',
    "@{ Text='Schannel: A fatal alert was received from the remote endpoint. The TLS protocol defined fatal alert code is 40.' },",
    [{ event: 36887, alert: 40 }],
  ],
  [
    'tags behind the last number',
    '<li>"A fatal alert was received from the remote endpoint. The TLS protocol defined fatal alert code is 20."</li></ul>',
    [{ event: 36887, alert: 20 }],
  ],
  [
    'E_FAIL of older .NET after the status that its message names',
    'System.ComponentModel.Win32Exception (0x80004005): The message received was unexpected or badly formatted',
    [{ status: '0x80090326' }, { status: '0x80004005' }],
  ],
  ['a name with its own number behind it', 'the server returned internal error (code 80)', [{ alert: 80 }]],
  ["Go's name without a direction", 'handle "tls: handshake failure" for some hosts', [{ alert: 40 }]],
  [
    'an English text with words missing in its middle',
    'Ocorreu um erro fatal ao criar uma credencial TLS cliente. O estado de erro interno é 10013.',
    [{ event: 36871, state: 10013 }],
  ],
  ['a cipher suite by number', 'cipher suite 0xc030', [{ cipherSuite: '0xC030' }]],
  ['a cipher suite by name', 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', [{ cipherSuite: '0xC030' }]],
  [
    'the name as older Windows writes it',
    'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256_P256',
    [{ cipherSuite: '0xC027' }],
  ],
  [
    'a state without a page, called an error state beside an event',
    'Schannel 36888. fatal alert generated: 46, Internal error state 552',
    [{ event: 36888, alert: 46, state: 552 }],
  ],
  [
    "another program's alert as no event of Windows",
    "{:tls_alert, {:unknown_ca, 'TLS client: In state certify generated CLIENT ALERT: Fatal - Unknown CA'}}",
    [{ alert: 48 }],
  ],
  [
    'the error number of SQL Server',
    '(provider: SSL Provider, error: 0 - The target principal name is incorrect.)',
    [{ status: '0x80090322' }],
  ],
  [
    'an id as a heading and its status in the text below',
    'Schannel ID 36876\n\n没有正确验证从远程服务器上收到的证书。错误代码为 0x80092013。',
    [{ event: 36876, status: '0x80092013' }],
  ],
  [
    'a heading above the numbers of another program as two things',
    'Schannel 36887\nerror:0A000416:SSL routines::sslv3 alert certificate unknown',
    [{ event: 36887 }, { alert: 46 }],
  ],
  [
    'a status with its sign carried into 64 bits',
    'InitializeSecurityContextW!(failed: 0xFFFFFFFF80090326, phCredential = 0x7ee8b77fbef8)',
    [{ status: '0x80090326' }],
  ],
  [
    'an alert that belongs to the name behind it, not to the words before',
    'no certificate → `tlsv13 alert certificate required`',
    [{ alert: 116 }],
  ],
  ['an alert before the name of a server', 'alert 40 server 2012', [{ alert: 40 }]],
  ['a word and an id written together', 'Schannel36887 on every host', [{ event: 36887 }]],
  ['an id whose thousands are set apart', 'event.code: 36,888 alert 40', [{ event: 36888, alert: 40 }]],
  ['an alert in hexadecimal', 'Schannel 36887, fatal alert code 0x46', [{ event: 36887, alert: 70 }]],
  ['a symbol with one slip of the keyboard', 'SEC_E_ALGORITHM_MISSMATCH', [{ status: '0x80090331' }]],
  ['a success code that is called an error', 'sock DEBUG tls error 590615', [{ status: '0x00090317' }]],
]
for (const [what, text, wanted] of table) {
  test(`reads ${what}`, () => {
    expect(read(text).map(codesOf)).toEqual(wanted)
  })
}

/** Texts in wordings that are not known: told by what they speak of, and said to be guesses. */
const foreign: readonly (readonly [string, Codes])[] = [
  [
    'Un avviso irreversibile è stato ricevuto dall’altro capo. Codice di avviso del protocollo TLS: 46.',
    { event: 36887, alert: 46 },
  ],
  [
    'Utworzono i wygenerowano alert krytyczny: 10. Stan błędu: 1203.',
    { event: 36888, alert: 10, state: 1203 },
  ],
  [
    'Beim Erstellen von Anmeldeinformationen für TLS ging etwas schief, Fehlerstatus 10013.',
    { event: 36871, state: 10013 },
  ],
  [
    'Kein Zugriff auf den privaten Schlüssel der SSL-Anmeldedaten: Fehlercode 0x8009030D, Fehlerstatus 10001.',
    { event: 36870, status: '0x8009030D', state: 10001 },
  ],
  [
    'Er is een fatale fout opgetreden bij een poging om toegang te krijgen tot de privésleutel van de SSL-serverreferenties. De foutcode is 0x8009030D. De interne foutstatus is 10001.',
    { event: 36870, status: '0x8009030D', state: 10001 },
  ],
  // It begins as the known text of 36871 does, but 36871 has no status.
  [
    'Végzetes hiba történt a TLS-kiszolgáló hitelesítő adatainak titkos kulcsának elérésére tett kísérlet során. A visszaadott hibakód 0x8009030D. A belső hiba állapota 10001.',
    { event: 36870, status: '0x8009030D', state: 10001 },
  ],
  [
    'Se generó una alerta irrecuperable y se envió al extremo remoto. El código de error irrecuperable definido por el protocolo TLS es 40. El estado de error de Windows SChannel es 1205.',
    { event: 36888, alert: 40, state: 1205 },
  ],
  [
    'Odebrano alert krytyczny z zdalnego punktu końcowego. Kod zdefiniowany w protokole TLS to 70.',
    { event: 36887, alert: 70 },
  ],
  [
    '원격 끝점에서 심각한 경고를 받았습니다. TLS 프로토콜에 정의된 심각한 경고 코드는 46입니다.',
    { event: 36887, alert: 46 },
  ],
]
for (const [text, wanted] of foreign) {
  test(`guesses the event of ${text}`, () => {
    const found = read(text)
    expect(found.map(codesOf)).toEqual([wanted])
    expect(found[0]?.sure).toBe('guess')
  })
}

/** A system message in a wording that is not known. */
const reworded: readonly (readonly [string, string])[] = [
  ['Il client e il server non possono comunicare perché non possiedono un algoritmo comune.', '0x80090331'],
  ['클라이언트와 서버에 공통 알고리즘이 없어 통신할 수 없습니다.', '0x80090331'],
  ['受信したメッセージは予期しないものか、または形式が正しくありません。', '0x80090326'],
  ['Nenhuma credencial está disponível no pacote de segurança', '0x8009030E'],
  ['セキュリティ パッケージで使用できる資格情報がありません', '0x8009030E'],
  ['Les informations d’identification fournies au package n’ont pas été reconnues.', '0x8009030D'],
  ['Fallo en SSPI. El mensaje recibido era inesperado o tenía un formato incorrecto.', '0x80090326'],
]
for (const [text, status] of reworded) {
  test(`guesses the status of ${text}`, () => {
    expect(read(text)).toMatchObject([{ status, sure: 'guess' }])
  })
}

/** Texts with numbers that look like codes and are none. */
const nothing: readonly string[] = [
  'listen tcp 0.0.0.0:443: bind: access to a socket was forbidden, error 10013',
  'error 10013 WSAEACCES',
  'Event ID 1001 fault bucket 40, type 5',
  'Killed process 36871 (node) anon-rss:40kB',
  'HTTP 500 internal server error at line 80 of index.php',
  'SSL handshake failed after 40 seconds on port 1205',
  'peer closed abruptly (missing close_notify)',
  'Exception HResult=0x80131501, see inner exception',
  'The request has failed.',
  'the compressor returned error code 590615 after the second start',
  'pointer 0xffffffff80090000 is not mapped',
  'SQL error 1205 deadlock victim',
  'ERROR 1205 (HY000): Lock wait timeout exceeded; try restarting transaction',
  'Event ID 40 in ntfs',
  '"host": "10.10.10.10"',
  'mtime: Mon, 10 Oct 2011 23:24:11 GMT',
  '"//[2001:db8::1]:80",',
  'the space character (U+0020) is the default',
  'i18n support with 30+ languages for everyone',
  'deep-equal x 2,310 ops/sec ±0.37% (90 runs sampled)',
  'more information about GLib can\nbe found at https://www.gtk.org/.\n\nTo use the Free Software stack',
  'The handle has been closed and can no\nlonger be used.',
  'It returns the buffer. If no data is available to be read, null is returned to the caller.',
  'mov eax, 0x28 ; the error code of the pump',
  'SEC_E_SOMETHING_ELSE',
  'We counted 36,887 errors of the printer spooler in three months and nobody knows why they come back',
  'El formato del mensaje recibido es JSON. Un campo inesperado se ignora.',
  'Hola. El mensaje recibido era inesperado, el formato era MIDI. Nadie lo tocó.',
  'Die Anmeldeinformationen liegen dem Paket bei, das morgen kommt.',
  'Le serveur et le client ont en commun une base de données.',
]
for (const text of nothing) {
  test(`asserts nothing about "${text}"`, () => {
    expect(read(text)).toEqual([])
  })
}

test('a message that names no alert says whose it is and invents none', () => {
  for (const [text, stack] of [
    ['mbedtls_ssl_handshake returned -0x7780', 'Mbed TLS'],
    ['(-30592) SSL - A fatal alert message was received from our peer', 'Mbed TLS'],
    ['*** Fatal error: A TLS fatal alert has been received.', 'GnuTLS'],
  ] as const) {
    const [one, ...more] = read(text)
    expect(more).toEqual([])
    expect(one).toMatchObject({ peer: { stack, says: 'received' }, direction: 'generated' })
    expect(one?.alert).toBeUndefined()
  }
  expect(read('A TLS fatal alert has been received. Handshake failed')[0]?.alert).toBe(40)
})

test('a message for several alerts leads to each of them, the likeliest first, and a suite to its event', async () => {
  const engine = await readEngine()
  const folded = engine.answer('ERR_SSL_VERSION_OR_CIPHER_MISMATCH').decoded[0]
  expect(folded?.page?.a).toBe('/alert/40/')
  expect(folded?.page?.hash).toBe('#received')
  expect(folded?.second.map(({ a, hash }) => a + hash)).toEqual([
    '/alert/70/#received',
    '/alert/71/#received',
  ])
  expect(engine.answer('mbedtls_ssl_handshake returned -0x7780').decoded[0]?.page?.a).toBe('/event/36888/')
  expect(engine.answer('0xC030').decoded[0]?.page?.a).toBe('/event/36880/')
})

test('another program says in its own words which way the alert went', () => {
  for (const [text, alert, says] of [
    ['SSL3 alert read:fatal:unknown CA', 48, 'received'],
    ['SSL_accept:SSL3 alert write:fatal:protocol version', 70, 'sent'],
    ['TLS server: In state certify received CLIENT ALERT: Fatal - Bad Certificate', 42, 'received'],
    ['TLS client: In state certify generated CLIENT ALERT: Fatal - Unknown CA', 48, 'sent'],
    ['[C1:2] read alert, level: fatal, description: certificate unknown', 46, 'received'],
    ['InvalidData, error: AlertReceived(UnknownCA)', 48, 'received'],
    ['Authentication failed because the remote party has sent TLS alert ProtocolVersion.', 70, 'received'],
  ] as const) {
    expect(read(text)[0]).toMatchObject({ alert, peer: { says } })
  }
})

test('the bracket that ends the services of a process stays', () => {
  const text =
    'The TLS protocol defined fatal alert code is 46. The SSPI client process is svchost[NetSetupSvc,wuauserv] (PID: 2332).'
  expect(read(`A fatal alert was received from the remote endpoint. ${text}`)[0]?.process).toEqual({
    name: 'svchost[NetSetupSvc,wuauserv]',
    id: 2332,
  })
})

test('a number is said to be unknown only where it was meant as a code', () => {
  const unknown = (text: string) => decoder.decode(text, { peers }).understood
  expect(unknown('schannel 36888 alert 40 state 1999')).toEqual(['1999'])
  expect(unknown('1206')).toEqual(['1206'])
  expect(unknown('error 1206 from schannel on the web server')).toEqual(['1206'])
  expect(unknown('HttpClient TLS handshake takes 15 seconds on Windows')).toEqual([])
  expect(unknown('SChannel logging registry key EventLogging value 7')).toEqual([])
  expect(
    unknown('alert_callback_handler(3718) read alert, level: fatal, description: internal error'),
  ).toEqual([])
})
