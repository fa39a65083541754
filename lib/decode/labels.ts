import { foldWord } from './tokens.ts'

/** What a labelled line of an event record is, whatever the language of the label. */
export type LabelKind = 'id' | 'time' | 'computer' | 'source' | 'message' | 'ignore'

export type Label = {
  kind: LabelKind
  /** The label without blanks and marks, to see when it comes a second time. */
  key: string
  value: string
  start: number
  end: number
  /** Where the value starts. */
  valueStart: number
}

const known: Readonly<Record<LabelKind, string>> = {
  id: 'eventid id eventcode instanceid eventidentifier ereignisid iddevenement idevenement iddeevento ideevento イベントid 이벤트id identyfikatorzdarzenia идентификаторсобытия кодсобытия olaykimligi handelseid gebeurtenisid esemenyazonosito 事件id 事件标识符 事件識別碼 idudalosti idevento eventoid eventokodu รหัสเหตุการณ์',
  time: 'date time timecreated timegenerated timewritten dateandtime datum uhrzeit fecha hora data 日付 日時 날짜 日期 dátum datum tarih дата время godzina ora heure วัน เวลา',
  computer:
    'computer computername machinename ordinateur equipo コンピューター コンピュータ 컴퓨터 компьютер computador komputer bilgisayar dator számítógép 计算机 電腦 počítač',
  source:
    'source providername provider sourcename eventsource quelle origen fuente fonte ソース 원본 источник zrodlo kaynak kalla bron forras 源 来源 來源 origine zdroj แหล่งของเหตุการณ์',
  message:
    'message description beschreibung descripcion descricao 説明 설명 описание opis aciklama beskrivning beschrijving leiras 说明 描述 descrizione popis',
  ignore:
    'logname log protokollname nomdujournal nombrederegistro nombredelregistro nomedolog nomedoregisto ログの名前 로그이름 имяжурнала nazwadziennika gunlukadi loggnamn logboeknaam naploneve 日志名称 taskcategory category eventcategory aufgabenkategorie categoriedetache categoriadetarea categoriadatarefa タスクのカテゴリ 작업범주 категориязадачи kategoriazadania gorevkategorisi uppgiftskategori taakcategorie feladatkategoria feladatkategoriaja 任务类别 level leveldisplayname entrytype eventtype stufe ebene niveau nivel livello レベル 수준 уровень poziom duzey niva szint 级别 keywords keywordsdisplaynames schlusselworter motscles palabrasclave palavraschave キーワード 키워드 ключевыеслова slowakluczowe anahtarsozcukler kulcsszavak 关键字 user username userid benutzer utilisateur usuario utilizador ユーザー 사용자 пользователь uzytkownik kullanici anvandare gebruiker felhasznalo 用户 recordnumber recordid eventrecordid index processid threadid processname opcode version qualifiers providerid activityid relatedactivityid containerlog logfile machineid bookmark matchedqueryids replacementstrings properties task opcodedisplayname taskdisplayname categorynumber',
}

const kindOf: ReadonlyMap<string, LabelKind> = new Map(
  (Object.entries(known) as [LabelKind, string][]).flatMap(([kind, names]) =>
    names.split(' ').map((name): [string, LabelKind] => [labelKey(name), kind]),
  ),
)

/** `**ID d’événement :**` → `iddevenement`. */
function labelKey(text: string): string {
  return foldWord(text.replace(/[^\p{L}\p{N}\p{M}]/gu, ''))
}

/**
 * The labelled values of event records: Event Viewer's text copy, Format-List, wevtutil's text, WMI's one line, key=value.
 * A label is at the start of a line, or behind ` / `; only known ones count.
 */
export function readLabels(text: string, from = 0, to = text.length): Label[] {
  const found: Label[] = []
  let start = from
  while (start < to) {
    let end = text.indexOf('\n', start)
    if (end < 0 || end > to) end = to
    readLine(text, start, end, found)
    start = end + 1
  }
  return found
}

function readLine(text: string, start: number, end: number, found: Label[]): void {
  const head = text.slice(start, Math.min(end, start + 600))
  const oneLine = /(?:LogFile|Event Type|Event Code)\s?[:=]/i.test(head) && / \/ |, /.test(head)
  if (!oneLine) {
    const label = parseLabel(text, start, end)
    if (label) found.push(label)
    return
  }
  let from = start
  for (const part of text.slice(start, end).split(/ \/ /)) {
    const label = parseLabel(text, from, from + part.length)
    if (label) found.push(label)
    from += part.length + 3
  }
}

/** Splunk's classic records begin with a line that is only a time. */
const onlyTime =
  /^\s{0,8}(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ T]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?[AP]M)?Z?)\s{0,4}$/

function parseLabel(text: string, start: number, end: number): Label | undefined {
  const head = text.slice(start, Math.min(end, start + 60))
  const time = end - start < 40 ? onlyTime.exec(head)?.[1] : undefined
  if (time) return { kind: 'time', key: 'only time', value: time, start, end, valueStart: start }
  const colon = /[:：=]/.exec(head)
  // Some forum copies lose the colon but keep the bold: `**Fecha** — <br />`.
  const bold = colon ? undefined : /^\W{0,6}\*\*([^*]{2,30})\*\*/.exec(head)
  const stop = colon ? colon.index : bold ? bold[0].length : -1
  if (stop < 0) return undefined
  const key = labelKey(head.slice(0, stop))
  // A label in any language whose value is nothing but an event id.
  const isId =
    colon &&
    /^\W{0,20}36[89]\d\d\W{0,4}(?:<br ?\/?>)?\s{0,4}$/.test(
      text.slice(start + stop, Math.min(end, start + stop + 60)),
    )
  const kind = kindOf.get(key) ?? (isId ? 'id' : undefined)
  if (!kind) return undefined
  const valueStart = start + stop + (colon ? 1 : 0)
  const value = text
    .slice(valueStart, Math.min(end, valueStart + 300))
    .replace(/<br\s?\/?>|\*\*/g, '')
    .replace(/^[\s:=]+|(?<![\s,;])[\s,;]+$/g, '')
  return { kind, key, value, start, end, valueStart }
}
