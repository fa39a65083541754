import type { Problem } from '../problem.ts'
import type { ReadResult } from '../readContent.ts'
import { addressList } from '../recorded.ts'

/** How a code is retired: its page stays or leads on, it never disappears. Shown wherever an address is missing. */
export const howToRetire =
  'An address is for ever: people have it in tickets. To retire a code, put its file back and let verdict and meaning say why it no longer counts; or, if another page answers now, add to content/redirects.yaml: - { from: %s, to: /state/1205/, why: seen only in a typing error }'

/** Every address that was ever published still answers, by a page or by a redirect; redirects lead to pages. */
export function checkPermanent(
  { recorded, redirects, lineOf, unreadable }: ReadResult,
  pages: ReadonlySet<string>,
): Problem[] {
  const file = 'content/redirects.yaml'
  const moved = new Set(redirects.map(({ from }) => from))
  const lost = recorded.addresses.flatMap((address, i) =>
    pages.has(address) || moved.has(address) || unreadable.size > 0
      ? []
      : [
          {
            file: addressList,
            line: recorded.lines[i] ?? 1,
            field: 'address',
            expected: howToRetire.replace('%s', address),
            found: `${address} has disappeared`,
          },
        ],
  )
  const wrong = redirects.flatMap(({ from, to }, i): Problem[] => {
    const place = (field: string) => ({ file, line: lineOf(file, [i, field]), field: `[${i + 1}].${field}` })
    if (pages.has(from))
      return [
        {
          ...place('from'),
          expected: 'an address without a page; remove this line, or the page',
          found: from,
        },
      ]
    if (!/^\/(?:[A-Za-z0-9._-]+\/)+$/.test(from) || from.includes('..'))
      return [
        {
          ...place('from'),
          expected: 'a whole address with a slash at both ends, for example /state/1206/',
          found: from,
        },
      ]
    if (!/^\/(?:event|alert|state|status|guide)\/(?:[A-Za-z0-9][A-Za-z0-9-]*\/)+$/.test(from))
      return [
        {
          ...place('from'),
          expected:
            'the address of an entry or a combination that was taken away, because a file is written there; for example /state/1206/',
          found: from,
        },
      ]
    if (redirects.findIndex((other) => other.from === from) !== i)
      return [
        {
          ...place('from'),
          expected:
            'each address once: remove this line, the address stands further up, for example keep the first /state/1206/',
          found: from,
        },
      ]
    if (!pages.has(to.replace(/#.*$/, '')))
      return [
        {
          ...place('to'),
          expected: 'the address of a page that exists, for example /state/1205/ or the index /state/',
          found: to,
        },
      ]
    return []
  })
  return [...lost, ...wrong]
}
