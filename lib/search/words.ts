/** Words of grammar and of every question: they say nothing about what is looked for. */
const stop = new Set(
  `a about after all also always am an and any are as at be because been before but by can cannot could did do does doesn doesnt don dont
  during each every few for from get gets getting got had has have having he help here hi how i if im in into is issue it its just kindly like
  ll long many me more most much my need no not now of off on once one only or our out over own please problem really s same see seem seems
  shall she should show shows since so some somebody someone something such t than thanks that the their them then there these they thing
  this those through to too trying up us use used uses using ve very was way we well were what when where while whose why will with without won work worked working works would
  yet you your`.split(/\s+/),
)

/** Words that stand on nearly every page here: they count only when there is nothing else. */
const weak = new Set(
  'windows schannel microsoft event events id ids error errors code codes source'.split(' '),
)

/** Lower case, without accents: `Überprüfung` → `uberprufung`. й and ё lose their marks too, on both sides alike. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').replace(/ł/gi, 'l').toLowerCase()

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]+/gu

/**
 * Words and numbers of a text, folded. Chinese, Japanese, Korean and Thai, where words are not set apart, come as pairs
 * of characters and a last single one, so that every part of a sentence is found: 安全通道 → 安全 全通 通道 道.
 */
export function toWords(text: string): string[] {
  if (isAscii(text)) return splitVersions(text.toLowerCase()).match(asciiToken) ?? []
  return (toSpaced(text).match(token) ?? []).flatMap((word) => {
    unspaced.lastIndex = 0
    if (!unspaced.test(word)) return [word]
    const latin = word.replace(unspaced, ' ').split(' ').filter(Boolean)
    return [...latin, ...(word.match(unspaced) ?? []).flatMap(toPairs)]
  })
}

/** A version number is one word, so that the 1 and the 2 of TLS 1.2 are not looked for; `TLSv1.2` is `tls 1.2`. */
const token = /\p{N}+(?:\.\p{N}+)+|[\p{L}\p{N}]+/gu
const toSpaced = (text: string): string => splitVersions(fold(text).normalize('NFC'))
const splitVersions = (text: string): string => text.replace(/(tls|ssl)[ _]?v?(?=\d)/g, '$1 ')

/** Most of our texts are English: the same rules without the cost of Unicode, three times as fast. */
const asciiToken = /\d+(?:\.\d+)+|[a-z\d]+/g
const isAscii = (text: string): boolean => !/\P{ASCII}/u.test(text)

function toPairs(run: string): string[] {
  const chars = [...run]
  return chars.map((char, i) => char + (chars[i + 1] ?? ''))
}

/** The words of a query that carry meaning, at most 40. If there are only empty ones, all of them. */
export function toQueryWords(query: string): string[] {
  const words = [...new Set(toWords(query.slice(0, 2000)).filter((word) => !isTail(word)))]
  const telling = words.filter((word) => !stop.has(word))
  const strong = telling.filter((word) => !weak.has(word))
  return (strong.length > 0 ? strong : telling.length > 0 ? telling : words).slice(0, 40)
}

/** The last character of a run of several, which the pair before it already holds. */
const isTail = (word: string): boolean =>
  word.length === 1 && /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(word)

/** Whether the end of the query may still be typed on: its last word is also taken as a beginning. */
export const isOpen = (query: string): boolean => /[\p{L}]$/u.test(query)
