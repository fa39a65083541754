import type { EntryOf } from '../lib/content/entry.ts'
import type { PageSources } from '../lib/content/pageSources.ts'
import { Claims } from './Claim.tsx'
import { Command } from './Steps.tsx'
import { WordingList } from './WordingList.tsx'

const side = {
  client: 'Logged by the machine that connects (the TLS client).',
  server: 'Logged by the machine that is connected to (the TLS server).',
  both: 'Logged by either side: the TLS client or the TLS server.',
}

/** What an event page has beside the common sections: who logs it, every text, how to find it. */
export function EventParts({ event, sources }: { event: EntryOf<'event'>; sources: PageSources }) {
  return (
    <>
      <p className="note">{side[event.role]}</p>
      {event.level ? <Claims title="Its level" claims={[event.level]} sources={sources} /> : null}
      {event.find.length > 0 ? (
        <section>
          <h2>Find it</h2>
          {event.find.map((find) => (
            <div key={find.title}>
              <h3>{find.title}</h3>
              <Command command={find.command} />
            </div>
          ))}
        </section>
      ) : null}
      <WordingList wordings={event.wordings} sources={sources} />
    </>
  )
}
