import { Fragment } from 'react'
import { parseInline } from '../lib/codes/inline.ts'
import { href } from '../lib/site.ts'

/** A sentence of ours with its codes and internal links. Codes are never translated. */
export function Inline({ text }: { text: string }) {
  return parseInline(text).map((piece, i) => {
    const key = i
    if (piece.type === 'code') {
      return (
        <code key={key} translate="no">
          {piece.text}
        </code>
      )
    }
    if (piece.type === 'link') {
      return (
        <a key={key} href={href(piece.address)}>
          {piece.text}
        </a>
      )
    }
    return <Symbols key={key} text={piece.text} />
  })
}

/** Names and codes that a translator would break: handshake_failure, SEC_E_ILLEGAL_MESSAGE, 0x80090326. */
const symbol = /(\b(?:[A-Z][A-Z0-9]*_[A-Z0-9_]+|[a-z]+(?:_[a-z]+)+|0x[0-9A-Fa-f]{2,8})\b)/

function Symbols({ text }: { text: string }) {
  return text.split(symbol).map((part, i) => {
    const key = `${i}${part}`
    return i % 2 === 1 ? (
      <span key={key} translate="no">
        {part}
      </span>
    ) : (
      <Fragment key={key}>{part}</Fragment>
    )
  })
}
