import { type Codes, findLanding } from '../../lib/codes/address.ts'

/** One line of a file of queries: what was typed or pasted, and what a person says it holds. */
export type Query = {
  id: string
  q: string
  expect: {
    event?: number
    alert?: number
    state?: number
    status?: string
    /** As the text says it; of another program's message, as that program says it. */
    direction?: 'generated' | 'sent' | 'received'
    topic?: string
    also?: { event?: number; events?: number[] }
  }
}

/** What the search page showed: the articles of the region Decoded, the links of the region Results. */
export type Shown = {
  articles: readonly { text: string; link: string | undefined }[]
  results: readonly string[]
}

export type Verdict = { asks: 'codes' | 'topic'; right: boolean; wanted: string }

/** Key (id, topic, or words that all occur in the topic) → addresses that are right. */
export type Accepted = Readonly<Record<string, readonly string[]>>

/**
 * A string that asserts numbers is right when the first answer shows all of them and leads to the most specific page.
 * One with only a topic is right when an accepted page is among the first three that are offered.
 */
export function judge(
  query: Query,
  shown: Shown,
  exists: (address: string) => boolean,
  accepted: Accepted,
): Verdict {
  const { event, alert, state, status, topic } = query.expect
  const numbers = [event, alert, state, status].filter((n) => n !== undefined)
  if (numbers.length > 0) {
    const wanted = toLanding(query.expect, exists)
    const [first] = shown.articles
    const missing = numbers.filter((n) => !first || !holds(first.text, String(n)))
    return {
      asks: 'codes',
      right: missing.length === 0 && first?.link !== undefined && fits(fromTable(first.link), wanted),
      wanted: `${wanted ?? 'no page'}${missing.length > 0 ? `, and ${missing.join(' ')} in the first answer` : ''}`,
    }
  }
  const addresses = findAccepted(query.id, topic ?? '', accepted)
  const offered = [...shown.articles.flatMap(({ link }) => link ?? []), ...shown.results].slice(0, 3)
  return {
    asks: 'topic',
    right: offered.some((link) => addresses.some((address) => withoutHash(link) === address)),
    wanted: addresses.length > 0 ? addresses.join(' or ') : `nobody has said which page answers "${topic}"`,
  }
}

/** The most specific page by the rule of the design; a 36874 beside its 36888 leads to the page of the 36888. */
function toLanding(expect: Query['expect'], exists: (address: string) => boolean): string | undefined {
  const { event, alert, state, status, direction, also } = expect
  const paired =
    event === 36874 && alert !== undefined && (also?.event === 36888 || also?.events?.includes(36888))
  const codes: Codes = {
    event: paired ? 36888 : event,
    alert,
    state,
    status,
    direction: direction === 'received' ? 'received' : direction ? 'generated' : undefined,
  }
  return findLanding(codes, exists)?.address
}

/** A row of the table of statuses stands for the page that the status has not. */
const fromTable = (link: string): string => link.replace(/^\/status\/#(0x[0-9A-F]{8})$/, '/status/$1/')

const withoutHash = (link: string): string => link.split('#')[0] ?? ''

/** Where the string does not say a direction, either part of the alert's page is right. */
const fits = (link: string, wanted: string | undefined): boolean =>
  wanted?.includes('#') ? link === wanted : withoutHash(link) === wanted

/** The number stands alone: 40 is not in 1403. */
const holds = (text: string, number: string): boolean =>
  new RegExp(`(?<![0-9A-Za-z])${number}(?![0-9A-Za-z])`, 'i').test(text)

function findAccepted(id: string, topic: string, accepted: Accepted): readonly string[] {
  const exact = accepted[id] ?? accepted[topic]
  if (exact) return exact
  const words = new Set(toWords(topic))
  const keys = Object.keys(accepted).filter((key) => toWords(key).every((word) => words.has(word)))
  return [...new Set(keys.flatMap((key) => accepted[key] ?? []))]
}

const toWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}.#]+/gu) ?? []
