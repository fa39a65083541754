/** Words that say nothing about what is looked for. */
const stop = new Set(
  `a an and are as at be been but by can do does doesn't for from get gets getting got has have how i if in into is it its me my of on
  or our out since so some that the their them then there they this to up was we were what when where which who why will with you your
  after all always any problem issue help please error errors event id windows schannel`.split(/\s+/),
)

/** Lower case, without accents: `Überprüfung` → `uberprufung`. й and ё lose their marks too, on both sides alike. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').toLowerCase()

/** Words and numbers of a text, each folded; Han, kana and Hangul also as single characters, as nothing separates them. */
export function toWords(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word)
      ? [...word.normalize('NFC')]
      : [word],
  )
}

/** The words of a query that carry meaning. If there are only empty ones, all of them. */
export function toQueryWords(query: string): string[] {
  const words = [...new Set(toWords(query.slice(0, 500)))].slice(0, 40)
  const telling = words.filter((word) => !stop.has(word))
  return telling.length > 0 ? telling : words
}
