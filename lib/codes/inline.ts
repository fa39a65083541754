/** A piece of one of our sentences: plain words, a code in backticks, or a link to a page of this site. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'link'; text: string; address: string }

const pattern = /`([^`\n]+)`|\[([^[\]\n]+)\]\((\/(?!\/)[A-Za-z0-9./_-]*(?:#[a-z-]+)?)\)/g

/** Splits a sentence into its pieces. Whatever is not marked up is text; nothing is ever HTML. */
export function parseInline(sentence: string): Inline[] {
  const pieces: Inline[] = []
  let at = 0
  for (const match of sentence.matchAll(pattern)) {
    if (match.index > at) pieces.push({ type: 'text', text: sentence.slice(at, match.index) })
    if (match[1]) pieces.push({ type: 'code', text: match[1] })
    else pieces.push({ type: 'link', text: match[2] ?? '', address: match[3] ?? '/' })
    at = match.index + match[0].length
  }
  if (at < sentence.length) pieces.push({ type: 'text', text: sentence.slice(at) })
  return pieces
}

/** The sentence without markup, for tickets, titles and search. */
export const toPlainText = (sentence: string): string =>
  parseInline(sentence)
    .map((piece) => piece.text)
    .join('')
