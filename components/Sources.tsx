import type { PageSources } from '../lib/content/pageSources.ts'

/** Everything the page cites, numbered as it is cited, each with its address and what a reader finds there. */
export function Sources({ sources }: { sources: PageSources }) {
  if (sources.list.length === 0) return null
  return (
    <section>
      <h2 id="sources">Sources</h2>
      <ol className="src">
        {sources.list.map((source, i) => (
          <li key={source.id} id={`s${i + 1}`}>
            {source.address ? (
              <a href={source.address} rel="noreferrer external">
                {source.title}
              </a>
            ) : (
              <span>{source.title}</span>
            )}
            {source.date ? ` (${source.date})` : ''} · {source.kind}
            {source.archived ? (
              <>
                {' · '}
                <a href={source.archived} rel="noreferrer external">
                  archived copy
                </a>
              </>
            ) : null}
            {source.recorded ? ` · recorded: ${source.recorded}` : ''}
            {source.kind === 'rfc' ? null : <div>{source.shows}</div>}
          </li>
        ))}
      </ol>
    </section>
  )
}
