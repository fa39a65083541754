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
    return <Fragment key={key}>{piece.text}</Fragment>
  })
}
