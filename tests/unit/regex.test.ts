import { Worker } from 'node:worker_threads'
import { expect, test } from '@playwright/test'
import { findRegexes, type Literal } from '../fixtures/regexes.ts'

/** Code that reads what somebody typed, pasted, dropped or linked to. */
const places = [
  'lib/codes',
  'lib/decode',
  'lib/triage',
  'lib/search',
  'components/client',
  'components/Inline.tsx',
]

/** Long enough that one that looks at each pair of characters needs 450 million steps, and a linear one 30 thousand. */
const length = 30_000
/** Milliseconds. A linear expression needs less than one, also on a busy machine; an attack's cost grows without bound. */
const limit = 250

/** Stretches that an expression may stumble over: each kind of character, and the words it is made of, cut in all ways. */
function toPumps({ source }: Literal): string[] {
  const words = source
    .replace(/\\[a-zA-Z]|\{[\d,]+\}|\(\?[:=!<]+/g, ' ')
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== '')
  const signs = [...new Set(source.replace(/[\p{L}\p{N}\\]/gu, ''))]
  const pumps = [
    ' ',
    '\t',
    '\n',
    ' \n',
    'a',
    'A',
    'aA',
    '0',
    '01',
    '0.',
    '0,',
    'a.',
    'a_',
    'A_',
    'a ',
    '0 ',
    'é',
    '漢',
    '\u0000',
    ...signs,
    ...signs.map((sign) => `a${sign}`),
    ...signs.map((sign) => `0${sign}`),
    ...words,
    ...words.map((word) => `${word} `),
    ...words.map((word) => word.slice(0, -1)),
  ]
  return [...new Set(pumps)].filter((pump) => pump !== '')
}

const toInputs = (literal: Literal): [string, string][] =>
  toPumps(literal).flatMap((pump): [string, string][] => {
    const text = pump.repeat(Math.ceil(length / pump.length))
    return ['', '\u0001', 'x'].map((end) => [
      `${JSON.stringify(pump)} again and again, then ${JSON.stringify(end)}`,
      `\u0001${text}${end}`,
    ])
  })

/** How long the worst input took, or that it never came back. */
async function measure(literal: Literal): Promise<string> {
  const worker = new Worker('./tests/unit/regex-worker.mjs')
  try {
    return await new Promise<string>((done, fail) => {
      const hang = setTimeout(() => done('does not come back'), 8_000)
      worker.once('error', fail)
      worker.once('message', ({ slowest, worst }: { slowest: number; worst: string }) => {
        clearTimeout(hang)
        done(slowest > limit ? `${Math.round(slowest)} ms for ${worst}` : '')
      })
      worker.postMessage({ source: literal.source, flags: literal.flags, limit, inputs: toInputs(literal) })
    })
  } finally {
    await worker.terminate()
  }
}

const known = (source: string, flags = ''): Literal => ({ file: 'here', source, flags })

test('the measurement finds what it is made for', async () => {
  test.setTimeout(60_000)
  for (const bad of [known('[\\s,;]+$'), known('[a-z]+_[a-z]+'), known('^\\u0001(a+)+$')]) {
    expect(await measure(bad), bad.source).not.toBe('')
  }
  expect(await measure(known('[\\p{L}\\p{N}]+', 'gu'))).toBe('')
})

test('every regular expression that meets input takes linear time on hostile text', async () => {
  test.setTimeout(180_000)
  const all = new Map(findRegexes(places).map((literal) => [`/${literal.source}/${literal.flags}`, literal]))
  expect(all.size).toBeGreaterThan(100)
  const slow: string[] = []
  for (const [name, literal] of all) {
    const found = await measure(literal)
    if (found) slow.push(`${literal.file} ${name}: ${found}`)
  }
  expect(slow).toEqual([])
})

test('no expression is made from input', async () => {
  const { readdirSync, readFileSync } = await import('node:fs')
  const made = places
    .filter((place) => !place.endsWith('.tsx'))
    .flatMap((place) =>
      readdirSync(place, { recursive: true, withFileTypes: true })
        .filter(
          (entry) =>
            entry.isFile() && readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8').includes('RegExp('),
        )
        .map((entry) => `${entry.parentPath}/${entry.name}`),
    )
  // lib/decode/xml.ts builds one from attribute names that stand in the code.
  expect(made).toEqual(['lib/decode/xml.ts'])
})
