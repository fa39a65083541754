import { createHash } from 'node:crypto'
import { pruneCss } from './css.ts'

const styleElement = /<style[^>]*>([\s\S]*?)<\/style>/

/** The style of an exported page: the whole site's. */
export const findStyle = (html: string): string => styleElement.exec(html)?.[1] ?? ''

/** What Next leaves in an exported page and we take out: its runtime, its flight data, and hints to load them. */
const nextScript = /<script(?: [^>]*)?>[\s\S]*?<\/script>/g
const scriptHint = /<link rel="(?:preload|modulepreload)"[^>]*as="script"[^>]*\/>/g

/** React writes this link before or behind the metadata, whichever is ready first: two builds could differ in it. */
const searchLink = /<link rel="search"[^>]*>/

/** Scripts of an export of Next 16 that we know and may drop. Anything else stops the build: Next's output has changed. */
const known = [
  /^<script src="[^"]*\/_next\/static\/chunks\/[^"]+\.js"(?: (?:async|noModule)="")*><\/script>$/,
  /^<script id="_R_">\(globalThis\["TURBOPACK"\][\s\S]*<\/script>$/,
  /^<script>(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\([\s\S]*\)<\/script>$/,
  /^<script type="application\/ld\+json">/,
]

/**
 * One exported page → the page as it is published: one HTML response with the part of the style inside that it or its
 * script (`words` of it) can use, no script but the loader, and a Content-Security-Policy with the hashes of exactly
 * these two. Throws when the page does not look as expected.
 */
export function toPublishedPage(
  html: string,
  loader: string,
  address: string,
  words: ReadonlySet<string>,
): string {
  const kept: string[] = []
  let page = html.replace(nextScript, (script) => {
    if (!known.some((shape) => shape.test(script))) {
      throw new Error(
        `${address}: a script that this build does not know: ${script.slice(0, 160)}. Next's output has changed; see lib/publish/page.ts`,
      )
    }
    if (!script.startsWith('<script type="application/ld+json">')) return ''
    kept.push(script)
    return script
  })
  page = page.replace(scriptHint, '').replace('<div hidden=""><!--$--><!--/$--></div>', '')
  const bare = page.replace(styleElement, '')
  page = page.replace(styleElement, (_, css: string) => `<style>${pruneCss(css, bare, words)}</style>`)
  if (/__next|_next\/static/.test(page)) {
    throw new Error(
      `${address}: a reference to Next's runtime is left: ${/.{60}(?:__next|_next\/static).{60}/s.exec(page)?.[0]}`,
    )
  }
  const styles = [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((match) => match[1] ?? '')
  if (styles.length !== 1) throw new Error(`${address}: expected one inline style, found ${styles.length}`)
  if (/ style="/.test(page))
    throw new Error(`${address}: an inline style attribute, which the policy forbids`)
  const policy = toPolicy({ scripts: [loader, ...kept.map(inside)], styles })
  const search = searchLink.exec(page)?.[0] ?? ''
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`
  if (!page.includes('<head>')) throw new Error(`${address}: no <head>`)
  // As functions: in a replacement text `$&` would mean something.
  return page
    .replace(search, '')
    .replace('<head>', () => `<head>${head}`)
    .replace('</head>', () => `${search}<script>${loader}</script></head>`)
}

const inside = (element: string): string => element.replace(/^<[^>]*>/, '').replace(/<\/\w+>$/, '')

/** Everything is forbidden that a page does not need. Workers are started from a blob and inherit this policy. */
export function toPolicy({
  scripts,
  styles,
}: {
  scripts: readonly string[]
  styles: readonly string[]
}): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.map(toHash).join(' ')}`,
    `style-src ${styles.map(toHash).join(' ')}`,
    "img-src 'self'",
    "connect-src 'self'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

const toHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
