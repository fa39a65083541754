import { getMDXComponent } from 'mdx-bundler/client'
import type { ReactNode } from 'react'
import type { Grade } from '../lib/codes/grade.ts'
import type { Section } from '../lib/content/body.ts'
import type { AllowedComponent } from '../lib/content/gate.ts'
import type { PageSources } from '../lib/content/pageSources.ts'
import { href } from '../lib/site.ts'
import { Cites } from './Claim.tsx'

/** The prose of an entry, section by section. Runs in the build only: the compiled code needs `new Function`. */
export function Body({ sections, sources }: { sections: readonly Section[]; sources: PageSources }) {
  const components = {
    // biome-ignore lint/correctness/noComponentHookFactories: server components have no context to bring the numbers in
    Claim: ({ grade, sources: ids, children }: { grade: Grade; sources: string; children: ReactNode }) => (
      <div>
        {children}
        <p className="by">
          {grade}
          <Cites ids={ids.split(/\s+/)} sources={sources} />
        </p>
      </div>
    ),
  } satisfies Record<AllowedComponent, unknown>
  return sections.map((section) => {
    const Prose = getMDXComponent(section.code)
    return (
      <section key={section.heading} className="prose">
        <h2>{section.heading}</h2>
        <Prose
          components={{
            ...components,
            a: ({ href: to, children }) => <a href={href(String(to))}>{children}</a>,
            code: ({ children }) => <code translate="no">{children}</code>,
          }}
        />
      </section>
    )
  })
}
