import { type Codes, combinationAddress } from '../lib/codes/address.ts'
import { directionOf } from '../lib/codes/event.ts'
import type { Combination } from '../lib/content/combinations.ts'
import { listCombinations } from '../lib/content/combinations.ts'
import type { Entry } from '../lib/content/entry.ts'
import { toPageSources } from '../lib/content/pageSources.ts'
import {
  type Composition,
  compose,
  leadOf,
  pageTitles,
  toCombinationPage,
  toCombinationSections,
} from '../lib/content/pages.ts'
import type { Content } from '../lib/content/readContent.ts'
import { href } from '../lib/site.ts'
import { Claims } from './Claim.tsx'
import { EntryFoot } from './EntryFoot.tsx'
import { FilledTexts } from './FilledTexts.tsx'
import { Inline } from './Inline.tsx'
import { PageHead } from './PageHead.tsx'
import { alertPlate, type Plate } from './Plates.tsx'
import { Misconceptions } from './Sections.tsx'
import { countReports, SightingTable } from './SightingTable.tsx'
import { Sources } from './Sources.tsx'
import { Fixes, Steps } from './Steps.tsx'
import { StructuredData } from './StructuredData.tsx'
import { TicketBlock } from './TicketBlock.tsx'

/**
 * What one logged event says together. Composed, not written: the combination's own section, the state or status, the
 * part of the alert that fits the direction, the event.
 */
export function CombinationPage({ content, combination }: { content: Content; combination: Combination }) {
  const parts = compose(content, combination)
  if (!parts) return null
  const { codes, address, sightings } = combination
  const { event, alert, state, status, direction } = parts
  const lead = leadOf(parts)
  const page = toCombinationPage(content, combination)
  const shown = toCombinationSections(parts)
  const own = [event, alert, state, status].flatMap((entry) => entry?.sources ?? [])
  const sources = toPageSources(
    { lead, shown, event: event.meaning, wordings: event.wordings, sightings },
    own,
  )
  const checked = [state, status, alert, event].find((entry) => entry !== undefined)?.checked
  return (
    <>
      <PageHead
        plates={toPlates(codes, parts)}
        here={address}
        verdict={lead.verdict}
        meaning={lead.meaning}
        sources={sources}
        facts={[...(sightings.length > 0 ? [countReports(sightings.length)] : []), `checked ${checked}`]}
      >
        {page && checked ? <TicketBlock content={content} page={page} checked={checked} /> : null}
      </PageHead>
      {page && checked && combination.sourced ? <StructuredData page={page} checked={checked} /> : null}
      <p className="note">{whoLogged(codes, parts)}</p>
      <Steps title="Check first" steps={shown.check} sources={sources} />
      <Claims title="Why it happens" claims={shown.causes} sources={sources} />
      <Fixes fixes={shown.fixes} sources={sources} />
      <Claims title="What not to do" claims={shown.against} sources={sources} />
      {direction && lead !== direction ? (
        <section>
          <h2>What the alert says</h2>
          <p className="prose">
            <Inline text={direction.meaning.text} />{' '}
            <a href={href(`/alert/${codes.alert}/${codes.event === 36888 ? '#sent' : '#received'}`)}>
              What else sends alert {codes.alert}, and what to check
            </a>
            .
          </p>
        </section>
      ) : null}
      {state ? <Misconceptions entry={state} sources={sources} /> : null}
      <FilledTexts event={event} codes={codes} />
      <SightingTable sightings={sightings} sources={sources} />
      <Deeper content={content} combination={combination} />
      <Sources sources={sources} />
      <EntryFoot address={address} {...toOwner(state ?? status ?? alert ?? event)} />
    </>
  )
}

function toPlates(codes: Combination['codes'], { event, state, status }: Composition): Plate[] {
  const caption = {
    generated: 'this machine sent the alert',
    received: 'the other side sent the alert',
    none: event.title,
  }[directionOf(codes.event) ?? 'none']
  return [
    { kind: 'event', code: String(codes.event), caption },
    ...(codes.alert === undefined ? [] : [alertPlate(codes.alert)]),
    ...(codes.status === undefined
      ? []
      : [{ kind: 'status', code: codes.status, caption: status?.name ?? '', symbol: true } satisfies Plate]),
    ...(codes.state === undefined
      ? []
      : [
          {
            kind: 'state',
            code: String(codes.state),
            caption: state?.name ? 'named by Microsoft staff' : 'Microsoft publishes no list of states',
          } satisfies Plate,
        ]),
  ]
}

function whoLogged(codes: Codes & { event: number }, { event, alert }: Composition): string {
  const name = alert ? ` ${alert.name}` : ''
  if (codes.event === 36888)
    return `This machine sent the alert${name}: the reason is what it found here, and that may be something the other side sent. The event holds no address of the other side.`
  if (codes.event === 36887)
    return `The other side sent the alert${name}: look in its log for the reason, which may be something this machine sent. The event holds no address.`
  return event.role === 'both'
    ? 'Logged by either side: the TLS client or the TLS server.'
    : `Logged by the TLS ${event.role}.`
}

/** Combinations one number more or one number less specific than this one. */
function Deeper({ content, combination }: { content: Content; combination: Combination }) {
  const titles = pageTitles(content)
  const below = listCombinations(content).filter(
    (c) => c !== combination && c.address.startsWith(combination.address),
  )
  if (below.length === 0) return null
  return (
    <section>
      <h2>With the error state</h2>
      <ul>
        {below.map((c) => (
          <li key={c.address}>
            <a href={href(c.address)}>{titles.get(c.address) ?? combinationAddress(c.codes)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The entry in whose file a finding about this page belongs. */
const toOwner = ({ file, kind }: Pick<Entry, 'file' | 'kind'>) => ({ file, kind })
