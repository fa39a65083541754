import { combinationAddress } from '../lib/codes/address.ts'
import type { Combination } from '../lib/content/combinations.ts'
import type { PageSources } from '../lib/content/pageSources.ts'
import { href } from '../lib/site.ts'
import { Cites } from './Claim.tsx'
import { Inline } from './Inline.tsx'

/** "10 reports": public reports, each counted once. */
export const countReports = (n: number): string => (n === 1 ? '1 report' : `${n} reports`)

/** Who saw these numbers, when, on which Windows and on which side. */
export function SightingTable({
  sightings,
  sources,
}: {
  sightings: Combination['sightings']
  sources: PageSources
}) {
  if (sightings.length === 0) return null
  return (
    <section>
      <h2>Where it was seen</h2>
      <div className="scroll">
        <table>
          <caption className="small soft text-left">
            {countReports(sightings.length)} in public; mirrors and older copies of one text count once.
          </caption>
          <thead>
            <tr>
              <th scope="col">Numbers</th>
              <th scope="col">Side</th>
              <th scope="col">Windows</th>
              <th scope="col">When</th>
              <th scope="col">Shown by</th>
            </tr>
          </thead>
          <tbody>
            {sightings.map(({ sighting, entry }) => {
              const state = entry.kind === 'state' ? entry.code : undefined
              const codes = [sighting.event, sighting.alert, sighting.status, state]
              const address = combinationAddress({
                event: sighting.event,
                alert: sighting.alert,
                status: sighting.status,
                state,
              })
              return (
                <tr key={`${sighting.source}${codes.join()}${sighting.windows}${sighting.role}`}>
                  <td translate="no">
                    <a href={href(address)}>{codes.filter((code) => code !== undefined).join(' ')}</a>
                  </td>
                  <td>{sighting.role}</td>
                  <td>{sighting.windows}</td>
                  <td className="whitespace-nowrap">{sighting.date ?? 'not stated'}</td>
                  <td>
                    {sighting.note ? <Inline text={sighting.note} /> : null}
                    <Cites ids={[sighting.source]} sources={sources} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
