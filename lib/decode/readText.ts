import { isEventId } from '../codes/event.ts'
import type { Tools } from './decoder.ts'
import { dropContradicted } from './dropContradicted.ts'
import type { Finding } from './finding.ts'
import { toLabelFindings } from './labelFindings.ts'
import { readLabels } from './labels.ts'
import { readNumbers } from './numbers.ts'
import { createInside, type Range, tokeniseOutside } from './ranges.ts'
import { readCodes } from './readCodes.ts'
import { readConcepts } from './readConcepts.ts'
import { readPeers } from './readPeers.ts'
import { readPhrases } from './readPhrases.ts'
import { readStatusConcepts } from './readStatusConcepts.ts'
import { readSuites } from './readSuites.ts'
import { isCjkWord } from './tokens.ts'

export type TextRead = { findings: Finding[]; understood: string[]; topics: string[] }

/** Everything that running text says: labels, product texts, other programs' messages, symbols, names and numbers. */
export function readText(text: string, tools: Tools, records: readonly Range[]): TextRead {
  const tokens = tokeniseOutside(text, records)
  const outside = createInside(records)
  const labels = readLabels(text).filter(({ start }) => !outside(start))
  const phrases = readPhrases(tokens, tools.phrases, tools.knowledge)
  const inPhrase = createInside(phrases.covered)
  const labelled =
    /\bEventID: 0x/.test(text) ||
    labels.some(({ kind }) => kind === 'id') ||
    labels.filter(({ kind }) => kind !== 'message').length >= 3
  const inLabel = createInside(
    labels
      .filter(({ kind }) => labelled && kind !== 'id' && kind !== 'message')
      .map(({ start, end }) => ({ start, end })),
  )
  const peers = tools.peers ? readPeers(tokens, tools.peers, tools.vocabulary) : { findings: [], covered: [] }
  const inPeer = createInside(peers.covered)
  const suites = readSuites(tokens)
  const inSuite = createInside(suites.covered)
  const codes = readCodes(
    tokens,
    tools.vocabulary,
    (start) => inPhrase(start) || inLabel(start) || inPeer(start) || inSuite(start),
  )
  const inCode = createInside(codes.covered)
  const setting = {
    short: countWords(tokens.words) <= 12,
    schannel: tokens.words.includes('schannel') || hasPair(tokens.words, 's', 'channel'),
    labelled,
    foreign: namesOtherEvent(tokens.words),
    database: tokens.words.some((word) => /^(?:\w{0,5}sql|mariadb|hy000|deadlock(?:ed)?|innodb)$/.test(word)),
    sockets: tokens.words.some((word) => /^(?:sockets?|winsock|eacces|bind|wsa.{0,20})$/.test(word)),
  }
  const numbers = readNumbers(
    tokens,
    tools.vocabulary,
    setting,
    (start) => inPhrase(start) || inLabel(start) || inPeer(start) || inSuite(start) || inCode(start),
  )
  const found = [
    ...toLabelFindings(labels, tokens, labelled),
    ...phrases.findings,
    ...peers.findings,
    ...suites.findings,
    ...codes.findings,
    ...numbers.findings,
  ].sort((a, b) => a.start - b.start)
  const findings = dropContradicted(found)
  const guessed = [...readConcepts(text, findings), ...readStatusConcepts(text, findings), ...findings].sort(
    (a, b) => a.start - b.start,
  )
  return {
    findings: guessed,
    understood: [...codes.understood, ...numbers.understood],
    topics: phrases.guides.map(({ guide }) => guide),
  }
}

/** Three characters of Chinese, Japanese or Korean make about one word. */
const countWords = (words: readonly string[]): number => {
  if (words.length > 40) return words.length
  return words.reduce((sum, word) => sum + (isCjkWord(word) ? 1 / 3 : 1), 0)
}

/** `Event ID 1001`, and no id of Schannel's anywhere; one or two digits only where Schannel is not named either. */
function namesOtherEvent(words: readonly string[]): boolean {
  const id = words.includes('schannel') ? /^\d{3,5}$/ : /^\d{1,5}$/
  return (
    words.some((word, i) => words[i - 1] === 'id' && words[i - 2] === 'event' && id.test(word)) &&
    !words.some((word) => /^\d{5}$/.test(word) && isEventId(Number(word)))
  )
}

function hasPair(words: readonly string[], a: string, b: string): boolean {
  for (let i = words.indexOf(a); i >= 0; i = words.indexOf(a, i + 1)) if (words[i + 1] === b) return true
  return false
}
