import type { Finding } from './finding.ts'

/** Longer texts are pages, in which four words may stand together by chance. */
const longest = 2000

const credential =
  /anmeldeinformation|credencia|identification|credenzial|poswiadcz|учетны\p{L}{0,3} данны|kimlik bilg|referentie|autentisering|povereni|hitelesit|凭据|凭证|認證|資格|자격/u
const packed = /paket|paquete|package|pacchetto|pacote|pakie|пакет|csomag|balic|包中|套件|ハッケーシ|패키지/

/** Stems of the words with which translators render a system message, compared with folded text; all must be there. */
const messages: readonly { status: string; stems: readonly RegExp[] }[] = [
  {
    status: '0x80090331',
    stems: [
      /client|klient|клиент|istemci|klien|客户端|用戶端|クライアント|클라이언트/,
      /server|serveur|servidor|сервер|sunucu|kiszolgalo|服务器|伺服器|サーハ|서버/,
      /algorit|алгоритм|算法|演算法|アルコリスム|알고리즘/,
      /gemeinsam|commun\b|comun|wspoln|общ|ortak|gemeenschapp|gemensam|kozos|spolecn|通用|共同|共通|공통/,
    ],
  },
  {
    status: '0x80090326',
    stems: [
      /nachricht|message|mensaje|messaggio|mensagem|komunikat|сообщени|mesaj|ileti|bericht|meddeland|uzenet|zprava|消息|訊息|メッセーシ|메시지/,
      /empfang|recu|recib|ricevut|recebid|odebran|получ|alinan|ontvang|mottag|erkezett|prijat|接收|收到|受信|수신|받/,
      /unerwartet|inattendu|inesperad|imprevist|nieoczekiwan|непредвиденн|неожиданн|beklenm|onverwacht|ovantat|varatlan|neocekavan|异常|意外|超出|予期|예기치/,
      /format|формат|formaz|bicim|opmaak|indeling|格式|形式|형식/,
    ],
  },
  {
    status: '0x8009030E',
    stems: [
      credential,
      packed,
      /sicherheit|seguran|segurid|securite|sicurezza|bezpiecz|безопасност|guvenlik|beveilig|sakerhet|biztonsag|zabezpec|安全|セキュリティ|보안/,
    ],
  },
  {
    status: '0x8009030D',
    stems: [
      credential,
      packed,
      /erkannt|reconoc|reconn|riconosc|reconhec|rozpozn|распозна|tanin|herken|kandes|felismer|识别|辨識|認識|인식/,
    ],
  },
]

/** English messages are known word by word. */
const english = /\b(?:the|they|because|between)\b/

/** A sentence in other text must stand near one of these to be about TLS at all. */
const about = /\b(?:tls|ssl|sspi|schannel|win32)/i

/**
 * A system message in a wording that is not known, told by what its sentence speaks of: always a guess, and only in
 * a short text in which nothing else was found and which is nothing but this sentence or names TLS.
 */
export function readStatusConcepts(text: string, findings: readonly Finding[]): Finding[] {
  if (text.length > longest || findings.some(({ kind }) => kind !== 'context' && kind !== 'begin')) return []
  let line = 0
  let start = 0
  const sentences = text.split(/(?<=[.!?。\n])/)
  if (sentences.filter((sentence) => /\p{L}/u.test(sentence)).length > 1 && !about.test(text)) return []
  for (const sentence of sentences) {
    const folded = sentence.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
    const found = messages.find(({ stems }) => stems.every((stem) => stem.test(folded)))
    const end = start + sentence.length
    if (found && !english.test(folded)) {
      return [{ kind: 'mention', start, end, line, sure: 'guess', part: { status: found.status } }]
    }
    if (sentence.endsWith('\n')) line++
    start = end
  }
  return []
}
