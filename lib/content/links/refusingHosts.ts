/**
 * Hosts that answer robots otherwise than people, so that a refusal says nothing about the page. They are asked, but
 * only "not found" counts; everything else is left to the reader who follows the link.
 */
export const refusingHosts: readonly { host: string; why: string }[] = [
  {
    host: 'microsoft.com',
    why: 'answers robots with 403 or a page that says "wait", also for pages that exist',
  },
  { host: 'stackexchange.com', why: 'asks robots to prove that they are people' },
  { host: 'stackoverflow.com', why: 'the same network as stackexchange.com' },
  { host: 'serverfault.com', why: 'the same network as stackexchange.com' },
  { host: 'superuser.com', why: 'the same network as stackexchange.com' },
  { host: 'reddit.com', why: 'refuses robots without an account' },
  { host: 'web.archive.org', why: 'slows down and refuses whoever asks often' },
]

/** `learn.microsoft.com` → the reason why its refusals do not count; undefined for hosts that answer as to people. */
export const findRefusal = (hostname: string): string | undefined =>
  refusingHosts.find(({ host }) => hostname === host || hostname.endsWith(`.${host}`))?.why
