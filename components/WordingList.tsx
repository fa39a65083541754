import type { PageSources } from '../lib/content/pageSources.ts'
import type { Wording } from '../lib/content/schema/event.ts'
import { Cites } from './Claim.tsx'

/** Which words say how a text is known; only verbatim ones are shown as product text. */
const known: Record<Wording['known'], string> = {
  verbatim: 'the product’s own text',
  fragment: 'a fragment of the text',
  documentation: 'as documentation prints it',
  inferred: 'put together from other versions; if you have this line from a log, please send it',
  'not known': 'the text is not known to us; if you have this line from a log, please send it',
}

/** Every text of an event by Windows version, with the fields in the order in which that version writes them. */
export function WordingList({ wordings, sources }: { wordings: readonly Wording[]; sources: PageSources }) {
  return (
    <section>
      <h2>What Windows writes, by version</h2>
      {wordings.map((wording) => (
        <div key={wording.windows.join()}>
          <h3>
            {wording.windows.join(' · ')} <span className="by">{known[wording.known]}</span>
            <Cites ids={wording.sources} sources={sources} />
          </h3>
          {wording.known === 'verbatim' && wording.text ? (
            <p className="product" translate="no">
              {wording.text}
            </p>
          ) : null}
          {wording.fields.length > 0 ? (
            <p className="small">
              Fields, in this order:{' '}
              {wording.fields.map((field, i) => (
                <span key={field.name}>
                  {i > 0 ? ', ' : ''}
                  <code translate="no">{field.name}</code> <span className="soft">{field.type}</span>
                </span>
              ))}
            </p>
          ) : (
            <p className="small soft">No fields.</p>
          )}
        </div>
      ))}
    </section>
  )
}
