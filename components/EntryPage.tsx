import type { ReactNode } from 'react'
import { addressOf } from '../lib/codes/address.ts'
import { kindName } from '../lib/codes/kind.ts'
import { toSigned, toUnsigned } from '../lib/codes/status.ts'
import type { Section } from '../lib/content/body.ts'
import { type Combination, listCombinations } from '../lib/content/combinations.ts'
import type { Entry } from '../lib/content/entry.ts'
import { toPageSources } from '../lib/content/pageSources.ts'
import { pageTitles, toEntryPage } from '../lib/content/pages.ts'
import type { Content } from '../lib/content/readContent.ts'
import { href } from '../lib/site.ts'
import { AlertParts } from './AlertParts.tsx'
import { Body } from './Body.tsx'
import { Claims } from './Claim.tsx'
import { EntryFoot } from './EntryFoot.tsx'
import { EventParts } from './EventParts.tsx'
import { GuideParts } from './GuideParts.tsx'
import { PageHead } from './PageHead.tsx'
import { alertPlate, type Plate } from './Plates.tsx'
import { Collect, Contradictions, Misconceptions, OtherNumbers, Related, Reproduce } from './Sections.tsx'
import { countReports, SightingTable } from './SightingTable.tsx'
import { Sources } from './Sources.tsx'
import { StatusParts } from './StatusParts.tsx'
import { Fixes, Steps } from './Steps.tsx'
import { StructuredData } from './StructuredData.tsx'
import { TicketBlock } from './TicketBlock.tsx'

/** One entry of any kind. The order is the reader's: what it means, what to check, why, how to fix, what is known. */
export function EntryPage({
  content,
  entry,
  body,
}: {
  content: Content
  entry: Entry
  body: readonly Section[]
}) {
  const sources = toPageSources(entry, entry.sources, entry.body)
  const shown = { entry, sources }
  const here = addressOf(entry.kind, entry.code)
  const sightings = sightingsOf(entry)
  const reports = sightings.length > 0 ? [countReports(sightings.length)] : []
  return (
    <>
      <PageHead
        plates={platesOf(entry)}
        here={here}
        verdict={entry.kind === 'guide' ? entry.title : entry.verdict}
        meaning={entry.meaning}
        sources={sources}
        facts={[...reports, `checked ${entry.checked}`]}
        kicker={entry.kind === 'guide' ? { kind: 'guide', text: entry.verdict } : undefined}
      >
        <TicketBlock content={content} page={toEntryPage(entry)} checked={entry.checked} />
      </PageHead>
      <StructuredData page={toEntryPage(entry)} checked={entry.checked} />
      <Steps title="Check first" steps={entry.check} sources={sources} />
      {partsOf(entry, content, sources)}
      <Claims title="Why it happens" claims={entry.causes} sources={sources} />
      <Fixes fixes={entry.fixes} sources={sources} />
      <Claims title="What not to do" claims={entry.against} sources={sources} />
      <Claims title="Good to know" claims={entry.notes} sources={sources} />
      <Reproduce {...shown} />
      <Body sections={body} sources={sources} />
      <Misconceptions {...shown} />
      <Contradictions {...shown} />
      <OtherNumbers {...shown} />
      <SightingTable sightings={sightings} sources={sources} />
      <SeenTogether content={content} entry={entry} />
      <Collect entry={entry} here={here} />
      <Related entry={entry} titles={pageTitles(content)} />
      <Sources sources={sources} />
      <EntryFoot address={here} file={entry.file} kind={entry.kind} />
    </>
  )
}

function partsOf(entry: Entry, content: Content, sources: ReturnType<typeof toPageSources>): ReactNode {
  switch (entry.kind) {
    case 'alert':
      return <AlertParts alert={entry} content={content} sources={sources} />
    case 'event':
      return <EventParts event={entry} sources={sources} />
    case 'status':
      return <StatusParts status={entry} content={content} />
    case 'guide':
      return <GuideParts guide={entry} sources={sources} />
    case 'state':
      return entry.name ? <Claims title="Its internal name" claims={[entry.name]} sources={sources} /> : null
  }
}

function platesOf(entry: Entry): Plate[] {
  switch (entry.kind) {
    case 'event':
      return [{ kind: 'event', code: String(entry.code), caption: entry.title }]
    case 'alert':
      return [alertPlate(entry.code)]
    case 'state': {
      const caption = entry.name ? 'named by Microsoft staff' : 'Microsoft publishes no list of states'
      return [{ kind: 'state', code: String(entry.code), caption }]
    }
    case 'status': {
      const spellings = `${entry.name} · ${toUnsigned(entry.code)} · ${toSigned(entry.code)}`
      return [{ kind: 'status', code: entry.code, caption: spellings, symbol: true }]
    }
    case 'guide':
      return []
  }
}

const sightingsOf = (entry: Entry): Combination['sightings'] =>
  entry.kind === 'state' || entry.kind === 'event'
    ? entry.sightings.map((sighting) => ({ sighting, entry }))
    : []

/** The combinations in which this code was seen, so that a reader with two numbers finds the page for both. */
function SeenTogether({ content, entry }: { content: Content; entry: Entry }) {
  if (entry.kind === 'guide') return null
  const titles = pageTitles(content)
  const together = listCombinations(content).filter(
    (c) => c.codes[entry.kind as EntryKind] === entry.code && (c.sourced || entry.kind !== 'event'),
  )
  if (together.length === 0) return null
  return (
    <section>
      <h2>{kindName[entry.kind].one} together with other numbers</h2>
      <ul>
        {together.map((c) => (
          <li key={c.address}>
            <a href={href(c.address)}>{titles.get(c.address)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

type EntryKind = Exclude<Entry['kind'], 'guide'>
