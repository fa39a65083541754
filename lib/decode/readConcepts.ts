import type { Finding } from './finding.ts'

/**
 * What an event's first sentence is about, by stems of the words with which translators of Windows render it. Latin
 * and Cyrillic stems are compared with folded text, the others with the text as it stands.
 */
const concepts = {
  tls: /\b(?:tls|ssl|schannel)/,
  alert:
    /warnung|alert|avviso|aviso|ostrzezen|предупрежд|оповещени|uyari|varning|waarschuwing|riasztas|upozorneni/,
  received:
    /empfangen|recib|recue?\b|ricevut|recebid|odebran|otrzyman|получен|mottag|ontvangen|prijat|alindi/,
  generated: /generier|genero|generad|generat|genere|gerad|wygenerow|создан|сгенериров|gegenereerd|vygenerov/,
  create:
    /erstell|crear|creation|creazione|criar|creer|tworzeni|создани|olustur|skapa|maken|vytvaren|letrehoz/,
  credential:
    /anmeldeinformation|credencia|identification|credenzial|poswiadcz|учетных данных|kimlik bilgi|autentisering|referentie|povereni|hitelesito/,
  key: /privaten? schlussel|clave privada|cle privee|chiave privata|chave privada|klucza? prywatn|titkos kulcs|закрыт\p{L}{0,6} ключ|ozel anahtar|prive ?sleutel|privat\p{L}{0,3} nyckel|soukrom\p{L}{0,3} klic/u,
}
const asian: Partial<Record<keyof typeof concepts, RegExp>> = {
  alert: /警告|警报|警報|경고|アラート/,
  received: /受信|受け取|接收|收到|수신|받았/,
  generated: /生成|생성/,
  create: /作成|创建|建立|만드/,
  credential: /資格|凭据|認證|자격/,
  key: /秘密キー|私钥|私鑰|개인 ?키/,
}

/** English texts are all known: what does not match one of them is no event's text. "Is", "of" and "was" are Dutch too. */
const english = /\b(?:the|received|generated)\b/

/** How far in front of its first number a sentence may begin. */
const reach = 280

/**
 * A sentence of an event in a wording that is not known, told by what it speaks of and the number that follows it:
 * always a guess. Only for texts that name no event otherwise.
 */
export function readConcepts(text: string, findings: readonly Finding[]): Finding[] {
  if (findings.some(({ part }) => part.event !== undefined || part.peer)) return []
  const found: Finding[] = []
  let from = 0
  findings.forEach((finding, n) => {
    const { part, start, end, line } = finding
    if (finding.kind === 'begin' || finding.kind === 'context' || finding.alternative) return
    // The name of an alert stands in every program's log; events print its number.
    if (part.alert !== undefined && finding.kind === 'mention') return
    const event = findEvent(text.slice(Math.max(from, start - reach), end), part, findings[n + 1]?.part)
    from = end
    if (event === undefined) return
    found.push({ kind: 'opening', start, end: start, line, sure: 'guess', part: { event } })
  })
  return found
}

function findEvent(
  text: string,
  part: Finding['part'],
  next: Finding['part'] | undefined,
): number | undefined {
  const folded = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  if (english.test(folded)) return undefined
  const says = (concept: keyof typeof concepts): boolean =>
    concepts[concept].test(folded) || asian[concept]?.test(text) === true
  if ((part.status !== undefined || part.state !== undefined) && says('key') && says('tls')) return 36870
  if (part.state !== undefined) {
    return says('create') && says('credential') && says('tls') ? 36871 : undefined
  }
  if (part.alert === undefined || !says('alert')) return undefined
  const state = next?.state !== undefined
  if (says('received') && says('tls') && !state) return 36887
  return says('generated') && (state || says('tls')) ? 36888 : undefined
}
