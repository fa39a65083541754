/**
 * The one place that knows where this site lives. Forks and company copies override it in the environment at build time.
 */
export const site = {
  name: 'Schannel Reference',
  description:
    'What Windows Schannel logged, which side did it, what it means and how sure anyone can be. Paste an event; nothing leaves your browser.',
  /** Where the site is served, without a slash at the end: used for canonical links and tickets. */
  origin: (process.env.SITE_ORIGIN ?? 'https://schannel-reference.github.io').replace(/\/+$/, ''),
  /** Path below the origin, '' or '/kb'. */
  basePath: (process.env.SITE_BASE_PATH ?? '').replace(/\/+$/, ''),
  /** The repository that takes pull requests. */
  repository: (
    process.env.SITE_REPOSITORY ?? 'https://github.com/schannel-reference/schannel-reference'
  ).replace(/\/+$/, ''),
  branch: process.env.SITE_BRANCH ?? 'main',
  /** The commit it was built from; in the browser only, where the bundle brings it (lib/publish/bundle.ts). */
  revision: process.env.SITE_REVISION,
}

/** A page or file of this site as a browser needs it in `href`: '/state/1205/' → '/kb/state/1205/'. */
export const href = (address: string): string => `${site.basePath}${address}`

/** The permanent link for a ticket, with host. */
export const permanentLink = (address: string): string => `${site.origin}${site.basePath}${address}`

/** Where a missing code is reported; the form is chosen and filled by the query (lib/search/reportLink.ts). */
export const newIssue = `${site.repository}/issues/new`
