import { checkBody } from './body.ts'
import { listCombinations } from './combinations.ts'
import type { Problem } from './problem.ts'
import type { ReadResult } from './readContent.ts'
import { checkAcross } from './rules/across.ts'
import { checkCharacters, checkListCharacters } from './rules/characters.ts'
import { checkCommands } from './rules/commands.ts'
import { checkDates } from './rules/dates.ts'
import { checkEvidence } from './rules/evidence.ts'
import { checkFindable } from './rules/findable.ts'
import { checkLinks, fixedPages } from './rules/links.ts'
import { checkPeers } from './rules/peers.ts'
import { checkPermanent } from './rules/permanent.ts'
import { checkProductTexts } from './rules/productTexts.ts'
import { checkProtocol } from './rules/protocol.ts'
import { checkQuotes } from './rules/quotes.ts'
import { checkReciprocal } from './rules/reciprocal.ts'
import { checkSightings } from './rules/sightings.ts'
import { checkSourceHosts } from './rules/sourceHosts.ts'
import { checkVerdict } from './rules/verdict.ts'
import { checkWordings } from './rules/wordings.ts'

/**
 * All problems of all front matter, in the order of files and lines; the prose is checked apart (checkBodies), because
 * compiling it takes its time. `today` bounds the dates.
 */
export function checkContent(content: ReadResult, today = toDay(new Date())): Problem[] {
  const { entries, lineOf } = content
  const addresses = toAddresses(content)
  return [
    ...content.problems,
    ...entries.flatMap((entry) => [
      ...checkEvidence(entry, lineOf),
      ...checkLinks(entry, addresses, lineOf),
      ...checkProtocol(entry, lineOf),
      ...checkDates(entry, today, lineOf),
      ...checkCharacters(entry, lineOf),
      ...checkQuotes(entry, lineOf),
      ...checkSightings(entry, lineOf),
      ...checkCommands(entry, lineOf),
      ...checkVerdict(entry, lineOf),
    ]),
    ...checkAcross(content),
    ...checkListCharacters(content),
    ...checkWordings(content),
    ...checkPeers(content),
    ...checkSourceHosts(content),
    ...checkReciprocal(content),
    ...checkProductTexts(content),
    ...checkPermanent(content, new Set([...fixedPages, ...addresses])),
    ...checkFindable(content),
  ].sort(inOrder)
}

/** Front matter and prose together: what `npm run check` reports and a build stops at. */
export async function checkEverything(content: ReadResult): Promise<Problem[]> {
  const withProse = content.entries.filter((entry) => entry.body.trim() !== '')
  const addresses = toAddresses(content)
  const bodies = await Promise.all(withProse.map((entry) => checkBody(entry, addresses)))
  return [...checkContent(content), ...bodies.flat()].sort(inOrder)
}

/** Every page of an entry or a combination. */
const toAddresses = (content: ReadResult): ReadonlySet<string> =>
  new Set([...content.addresses, ...listCombinations(content).map((combination) => combination.address)])

const inOrder = (a: Problem, b: Problem): number => a.file.localeCompare(b.file) || a.line - b.line

/** The day of a moment, in UTC: what dates in entries are compared with. */
export const toDay = (date: Date): string => date.toISOString().slice(0, 10)
