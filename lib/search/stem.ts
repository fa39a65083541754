/**
 * The stem of an English word, so that `caused`, `causes` and `cause`, or `disabling` and `disable`, are one: plural,
 * -ing, -ed, -ation and a last e are cut. Light on purpose: two words that fall together must mean the same here.
 * Words with digits and words of other alphabets stay as they are.
 */
export function toStem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  return dropE(dropSuffix(dropPlural(word)))
}

function dropPlural(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word
}

function dropSuffix(word: string): string {
  if (/[ai]tion$/.test(word) && word.length > 6) return word.slice(0, -3)
  const cut = /(?:ing|ed)$/.exec(word)?.[0]
  if (!cut) return word
  const rest = word.slice(0, -cut.length)
  if (rest.length < 3 || !/[aeiouy]/.test(rest)) return word
  return /([bdglmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest
}

const dropE = (word: string): string => (word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word)
