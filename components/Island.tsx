import type { ReactNode } from 'react'

/**
 * A place that comes alive in the browser. Next hydrates it in development; in the exported site the loader does, from
 * one bundle of our own (lib/publish), with these props.
 */
export function Island({
  name,
  props,
  now = false,
  children,
}: {
  name: string
  props: object
  /** Load the runtime with the page instead of on the first sign of intent. */
  now?: boolean
  children: ReactNode
}) {
  return (
    <div data-island={name} data-now={now ? '' : undefined} data-props={JSON.stringify(props)}>
      {children}
    </div>
  )
}
