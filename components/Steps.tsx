import type { PageSources } from '../lib/content/pageSources.ts'
import type { Check, Fix } from '../lib/content/schema/parts.ts'
import { Cites, Claim, type ClaimData, type Level } from './Claim.tsx'
import { Inline } from './Inline.tsx'

type Step = ClaimData & {
  title?: string
  command?: string | undefined
  output?: string | undefined
  cannot?: string | undefined
  changes?: 'yes' | 'no'
}

/** A command to copy, kept as it stands. One that changes something stands apart. */
export function Command({ command, changes = false }: { command: string; changes?: boolean }) {
  return (
    <div className={changes ? 'command changes' : 'command'}>
      <pre translate="no">
        <code>{command}</code>
      </pre>
    </div>
  )
}

/** What to do, in order. */
export function Steps({
  title,
  steps,
  sources,
  level = 2,
}: {
  title: string
  steps: readonly (Step | Check)[]
  sources: PageSources
  level?: Level
}) {
  if (steps.length === 0) return null
  const Heading = `h${level}` as const
  return (
    <section>
      <Heading>{title}</Heading>
      <ol className="steps">
        {steps.map((step) => (
          <li key={step.text}>
            <div>
              <StepBody step={step} sources={sources} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function StepBody({ step, sources }: { step: Step; sources: PageSources }) {
  return (
    <>
      {step.title ? <h3 className="mt-0">{step.title}</h3> : null}
      <Inline text={step.text} /> <span className="by">{step.grade}</span>
      <Cites ids={step.sources} sources={sources} />
      {step.command ? <Command command={step.command} changes={step.changes === 'yes'} /> : null}
      {step.output ? (
        <>
          <p className="small soft mt-2">Output, shortened, with made-up names:</p>
          <pre translate="no">
            <code>{step.output}</code>
          </pre>
        </>
      ) : null}
      {step.cannot ? (
        <p className="small mt-2">
          <strong>What this cannot tell:</strong> <Inline text={step.cannot} />
        </p>
      ) : null}
    </>
  )
}

const need: Record<Fix['needs'], string> = {
  nothing: 'takes effect at once',
  'new handles': 'takes effect for newly opened credential handles',
  'service restart': 'needs a restart of the service',
  reboot: 'needs a reboot',
  'not stated': '',
}

/** What ended it for somebody: where the change is made, what it takes, what else it touches, how to undo it. */
export function Fixes({
  fixes,
  sources,
  level = 2,
}: {
  fixes: readonly Fix[]
  sources: PageSources
  level?: Level
}) {
  if (fixes.length === 0) return null
  const Heading = `h${level}` as const
  return (
    <section>
      <Heading>How to fix it</Heading>
      <ul className="claims">
        {fixes.map((fix) => (
          <Claim key={fix.text} claim={fix} sources={sources}>
            <p className="small soft">
              {[`On ${fix.where}`, need[fix.needs], fix.seenOn ? `seen on ${fix.seenOn}` : '']
                .filter(Boolean)
                .join('; ')}
            </p>
            {fix.affects ? (
              <p className="small">
                <strong>Also touches:</strong> <Inline text={fix.affects} />
              </p>
            ) : null}
            {fix.command ? <Command command={fix.command} changes /> : null}
            {fix.undo ? (
              <p className="small">
                <strong>To undo:</strong> <Inline text={fix.undo} />
              </p>
            ) : null}
          </Claim>
        ))}
      </ul>
    </section>
  )
}
