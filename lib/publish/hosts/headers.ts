/**
 * What a host should send with every answer: what a policy in the page cannot carry (it ignores frame-ancestors), and
 * what keeps a file what it is.
 */
export const securityHeaders: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', "frame-ancestors 'none'"],
  ['X-Frame-Options', 'DENY'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
]

/** Files whose names hold a hash never change; pages are asked for again each time, and cost a 304. */
export const caching = {
  hashed: {
    pattern: '(?:assets|engine)/[a-z-]+-[0-9a-f]{10}\\.(?:js|json)$',
    value: 'public, max-age=31536000, immutable',
  },
  data: { pattern: '(?:api|download)/', value: 'public, max-age=3600' },
  rest: 'no-cache',
}

/** The data may be read from scripts of any site: it is public and the same for everybody. */
export const cors = { pattern: 'api/', name: 'Access-Control-Allow-Origin', value: '*' }

/** Types that hosts do not know by themselves. */
export const types: readonly (readonly [type: string, endings: readonly string[]])[] = [
  ['text/plain', ['ps1', 'kql', 'spl', 'conf', 'yml']],
  ['text/csv', ['csv']],
]

/** What is worth compressing. */
export const compressed: readonly string[] = [
  'text/html',
  'text/plain',
  'text/csv',
  'text/css',
  'text/javascript',
  'application/javascript',
  'application/json',
  'application/xml',
  'text/xml',
  'image/svg+xml',
]

/** A path of the server's own; the folder `site` of the zip lies here. */
export const folder = '/srv/schannel-reference/site'
