/**
 * The site's stylesheet → what one page needs of it. A rule goes when it names a class that neither the page nor its
 * script (`toWords`) contains, or an element that neither can have; everything else stays as it is, at-rules around what
 * stays included. Input is minified CSS as the build writes it. Linear in its length.
 */
export function pruneCss(css: string, page: string, script: ReadonlySet<string>): string {
  const classes = new Set((page.match(classValues) ?? []).flatMap((value) => value.slice(8, -1).split(' ')))
  const elements = new Set([
    ...(page.match(/<[a-z][a-z0-9]*/g) ?? []).map((tag) => tag.slice(1)),
    ...madeByScripts,
  ])
  return dropUnread(prune(css, { hasClass: (name) => classes.has(name) || script.has(name), elements }))
}

/** Tailwind registers a property for every utility of the site: what no rule of this page reads need not be registered. */
function dropUnread(css: string): string {
  const read = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))
  return css
    .replace(/@property (--[\w-]+)\{[^}]*\}/g, (rule, name) => (read.has(name) ? rule : ''))
    .replace(/(--tw-[\w-]+):[^;{}]*;?/g, (declaration, name) => (read.has(name) ? declaration : ''))
    .replace(/(?<=[{}])[^{}@]+\{\}/g, '')
}

/** All words of a script that may be class names; made once, as a script is large. */
export const toWords = (script: string): ReadonlySet<string> => new Set(script.split(/[^\w:./-]+/))

const classValues = / class="[^"]*"/g

/** Elements that our components make in the browser. */
const madeByScripts =
  'a article b br button caption code dd del details div dl dt em fieldset form h2 h3 h4 i input ins label legend li mark meter nav ol option p pre progress section select small span strong summary svg rect line path text title g table tbody td textarea tfoot th thead tr ul'.split(
    ' ',
  )

type Used = { hasClass: (name: string) => boolean; elements: ReadonlySet<string> }

/** Goes through the rules of one level. */
function prune(css: string, used: Used): string {
  let kept = ''
  let start = 0
  while (start < css.length) {
    const open = findNext(css, start, '{;')
    if (open >= css.length || css[open] === ';') {
      kept += css.slice(start, open + 1)
      start = open + 1
      continue
    }
    const end = findClose(css, open)
    const prelude = css.slice(start, open)
    kept += pruneRule(prelude, css.slice(open + 1, end), used)
    start = end + 1
  }
  return kept
}

function pruneRule(prelude: string, body: string, used: Used): string {
  if (/^@(?:media|supports|layer|container)\b/.test(prelude)) {
    const inside = prune(body, used)
    // An empty layer still says which place it has among the layers.
    return inside === '' && !prelude.startsWith('@layer') ? '' : `${prelude}{${inside}}`
  }
  if (prelude.startsWith('@')) return `${prelude}{${body}}`
  const selectors = splitSelectors(prelude).filter((selector) => isUsed(selector, used))
  return selectors.length > 0 ? `${selectors.join(',')}{${body}}` : ''
}

/** What stands in brackets (`:not(.a)`, `[hidden]`) does not decide. */
function isUsed(selector: string, { hasClass, elements }: Used): boolean {
  const plain = selector.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\]/g, '')
  for (const [, name = ''] of plain.matchAll(/\.((?:\\.|[\w-])+)/g)) {
    if (!hasClass(name.replaceAll('\\', '')) && !/^[kg]-/.test(name)) return false
  }
  for (const [, name = ''] of plain.matchAll(/(?:^|[\s>+~])([a-z][a-z0-9]*)/g)) {
    if (!elements.has(name) && name !== 'html' && name !== 'body') return false
  }
  return true
}

/** At the commas that stand in no brackets. */
function splitSelectors(prelude: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let i = 0; i < prelude.length; i++) {
    const char = prelude[i]
    if (char === '(' || char === '[') depth++
    else if (char === ')' || char === ']') depth--
    else if (char === ',' && depth === 0) {
      parts.push(prelude.slice(start, i))
      start = i + 1
    }
  }
  return [...parts, prelude.slice(start)]
}

/** The next of these characters outside quotes; the end when there is none. */
function findNext(css: string, from: number, wanted: string): number {
  let quote = ''
  for (let i = from; i < css.length; i++) {
    const char = css[i] ?? ''
    if (char === '\\') i++
    else if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '"' || char === "'") quote = char
    else if (wanted.includes(char)) return i
  }
  return css.length
}

/** The brace that closes this one. */
function findClose(css: string, open: number): number {
  let depth = 1
  let i = open
  while (depth > 0 && i < css.length) {
    i = findNext(css, i + 1, '{}')
    depth += css[i] === '{' ? 1 : -1
  }
  return i
}
