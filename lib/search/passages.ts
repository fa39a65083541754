import type { Knowledge } from '../decode/knowledge.ts'
import { kindOfAddress, type Target, type TextFile } from './records.ts'

/** A piece of text of one page: words that stand together count for more than words spread over the page. */
export type Passage = { page: number; text: string; weight: number }

/** What full text searches: the pages it may answer with, and their texts. */
export type Corpus = { pages: readonly Target[]; passages: readonly Passage[] }

/** Between the texts of one field. */
export const separator = ' · '

const weights = { name: 1.1, verdict: 0.9, words: 1.4, text: 0.6, product: 0.5 } as const

/**
 * Titles, names, search words, summaries and headings of every entry, and the product texts of the decoder in all
 * languages: a few Russian words of an event's text find the event. Combination pages are found by their codes only.
 */
export function toCorpus(
  pages: readonly Target[],
  { records }: Pick<TextFile, 'records'>,
  knowledge: Pick<Knowledge, 'events' | 'statuses' | 'texts'>,
): Corpus {
  const byAddress = new Map(pages.map((page) => [page.a, page]))
  const numbers = new Map<string, number>()
  const found: Target[] = []
  const passages: Passage[] = []
  const numberOf = (address: string): number | undefined => {
    const page = byAddress.get(address)
    const known = numbers.get(address)
    if (known !== undefined || !page) return known
    const n = found.push(page) - 1
    numbers.set(address, n)
    passages.push({ page: n, text: page.n, weight: weights.name })
    passages.push({ page: n, text: page.v, weight: weights.verdict })
    return n
  }
  const add = (address: string, text: string | undefined, weight: number): void => {
    const page = numberOf(address)
    if (page !== undefined && text) passages.push({ page, text, weight })
  }
  for (const record of records) {
    for (const phrase of record.words.split(separator)) add(record.a, phrase, weights.words)
    for (const sentence of record.text.split(separator)) add(record.a, sentence, weights.text)
  }
  for (const { code, message } of knowledge.statuses) add(`/status/${code}/`, message, weights.text)
  for (const page of pages) if (kindOfAddress(page.a) === 'status') numberOf(page.a)
  for (const { event, wordings } of knowledge.events) {
    const texts = new Set(wordings.map(({ text }) => text?.replace(/\{\w+\}/g, ' ')))
    for (const text of texts) add(`/event/${event}/`, text, weights.product)
  }
  for (const text of knowledge.texts) {
    add('status' in text ? `/status/${text.status}/` : `/guide/${text.guide}/`, text.text, weights.product)
  }
  return { pages: found, passages }
}
