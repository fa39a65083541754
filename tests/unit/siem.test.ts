import { expect, test } from '@playwright/test'
import { parse } from 'yaml'
import { z } from 'zod'
import { loadContent } from '../../lib/content/loadContent.ts'
import { toCodesFile } from '../../lib/content/project/codesFile.ts'
import { keyOrder } from '../../lib/publish/siem/keys.ts'
import { createSiemFiles } from '../../lib/publish/siem/siemFiles.ts'
import { createEngine } from '../../lib/search/engine.ts'
import { checkKusto, findErrors, parseWith, walk } from '../fixtures/grammars.ts'
import { listSampleEvents } from '../fixtures/sampleEvents.ts'
import { applyProps, readLookup } from '../fixtures/splunk.ts'

const content = loadContent()
const files = createSiemFiles(content)
const file = (name: string) => files.get(name) ?? ''
const lookup = readLookup(file('schannel_reference.csv'))
const samples = listSampleEvents(content)
const engine = createEngine(toCodesFile(content))

/** The settings of a .conf file, read with an INI grammar. */
async function readConf(name: string): Promise<Map<string, string>> {
  const root = await parseWith('ini', file(name))
  expect(findErrors(root), name).toEqual([])
  const settings = walk(root).filter((node) => node.type === 'setting')
  return new Map(
    settings.map(({ text }) => {
      const at = text.indexOf(' = ')
      return [text.slice(0, at).trim(), text.slice(at + 3).trim()]
    }),
  )
}

test('there are fifty sample events, of every event with an address of its own', () => {
  expect(samples.length).toBeGreaterThanOrEqual(50)
  expect(new Set(samples.map((sample) => sample.event)).size).toBeGreaterThanOrEqual(10)
})

test('Splunk: each sample gets the meaning that the site gives it', async () => {
  const props = await readConf('splunk/props.conf')
  for (const { xml } of samples) {
    const page = engine.answer(xml).decoded[0]?.page
    const fields = applyProps(props, lookup, xml)
    expect(fields, xml).toMatchObject({ schannel_meaning: page?.v, schannel_grade: page?.g })
    expect(fields.schannel_url, xml).toContain(page?.a)
  }
})

/** The same event with its fields as elements below UserData, as some Windows write them, on several lines. */
const toUserData = (xml: string): string =>
  xml
    .replace(/<Data Name='([^']+)'>([^<]*)<\/Data>/g, '<$1>$2</$1>\n')
    .replace('<EventData>', "<UserData>\n<EventXML xmlns='LSA_NS'>")
    .replace('</EventData>', '</EventXML></UserData>')
    .replace('<EventID>', '\n<EventID>')

test('Splunk: fields below UserData are read as those of EventData, also from an event of several lines', async () => {
  const props = await readConf('splunk/props.conf')
  for (const { xml } of samples)
    expect(applyProps(props, lookup, toUserData(xml)), xml).toEqual(applyProps(props, lookup, xml))
})

test('Splunk: the stanza covers the machine itself and a collector of forwarded events', () => {
  expect(file('splunk/props.conf')).toContain('\n[source::XmlWinEventLog:(System|ForwardedEvents)]\n')
})

test('Splunk: events of other providers get nothing', async () => {
  const props = await readConf('splunk/props.conf')
  const xml = samples[0]?.xml.replaceAll("'Schannel'", "'Other'") ?? ''
  expect(applyProps(props, lookup, xml)).not.toHaveProperty('schannel_meaning')
})

test('Splunk: the lookup meets the limits of CSV lookups and its stanza names it', async () => {
  const csv = file('schannel_reference.csv')
  expect(csv.split('\r\n')[0]?.length).toBeLessThan(4096)
  expect(csv.charCodeAt(0)).not.toBe(0xfeff)
  expect(new Set(lookup.map((row) => row.key)).size).toBe(lookup.length)
  const transforms = await readConf('splunk/transforms.conf')
  expect(transforms.get('filename')).toBe('schannel_reference.csv')
  expect(transforms.get('case_sensitive_match')).toBe('false')
})

test('Splunk: no search reads the message, and no row is lost to a field without value', () => {
  for (const name of ['search-xml', 'search-classic'])
    expect(file(`splunk/${name}.spl`), name).not.toMatch(/\bMessage\b|\brex\b/)
  for (const name of ['search-xml', 'search-classic']) {
    const search = file(`splunk/${name}.spl`)
    const filled = [...search.matchAll(/fillnull value="[^"]+" ([\w ]+)/g)].flatMap((match) =>
      match[1]?.split(' '),
    )
    const grouped = / BY ([\w ]+)/.exec(search)?.[1]?.split(' ') ?? []
    // The search itself asks for events that have the first one.
    expect(filled, name).toEqual(expect.arrayContaining(grouped.slice(1)))
  }
})

const tables = {
  Event:
    'TimeGenerated:datetime, Computer:string, EventLog:string, Source:string, EventID:int, EventData:string',
  WindowsEvent:
    'TimeGenerated:datetime, Computer:string, Channel:string, Provider:string, EventID:int, EventData:dynamic',
}

test('KQL: Microsoft’s own parser and analyser find nothing wrong', () => {
  expect(checkKusto(file('sentinel/schannel.kql'), tables)).toEqual([])
})

test('KQL: the function to be saved is an expression, and gives the query its columns', () => {
  const body = file('sentinel/SchannelReference.kql')
  expect(body).toMatch(/^datatable\(/)
  const saved = `let SchannelReference = () { ${body} };\n`
  expect(checkKusto(`${saved}SchannelReference() | project key, name, meaning, url`, tables)).toEqual([])
  expect(checkKusto(`${saved}SchannelReference() | project verdict`, tables).join()).toContain('verdict')
})

test('KQL: the same analyser does find a misspelled column', () => {
  const query = file('sentinel/schannel.kql').replace('EventLog ==', 'EventLogs ==')
  expect(checkKusto(query, tables).join()).toContain('EventLogs')
})

test('KQL: its table holds the rows of the lookup, and its field names find the numbers of each sample', () => {
  const query = file('sentinel/schannel.kql')
  for (const { key, meaning } of lookup)
    expect(query).toContain(
      `${JSON.stringify(key)}, ${JSON.stringify(lookup.find((row) => row.key === key)?.name)}, ${JSON.stringify(meaning)}`,
    )
  const patterns = [...query.matchAll(/(\w+) = extract\(@'([^']+)', 1, EventData\)/g)]
  expect(patterns.map((match) => match[1])).toEqual(['Alert', 'Status', 'State'])
  for (const { xml, alert, status, state } of samples.flatMap((sample) => [
    sample,
    { ...sample, xml: toUserData(sample.xml) },
  ])) {
    const data = xml.replaceAll("'", '"')
    const [a, x, s] = patterns.map((match) => new RegExp(match[2] ?? '').exec(data)?.[1])
    expect([a, x?.toLowerCase(), s], xml).toEqual([
      alert?.toString(),
      status?.toLowerCase(),
      state?.toString(),
    ])
  }
})

test('the longest key that is in the lookup is the page on which the site lands', () => {
  const keys = new Map(lookup.map((row) => [row.key, row]))
  for (const { xml, event, ...numbers } of samples) {
    const key = keyOrder
      .filter((parts) => parts.every((part) => numbers[part] !== undefined))
      .map((parts) => [event, ...parts.map((part) => numbers[part])].join('|'))
      .find((key) => keys.has(key))
    expect(keys.get(key ?? '')?.meaning, xml).toBe(engine.answer(xml).decoded[0]?.page?.v)
  }
})

/** What the Sigma specification 2.0 asks of a detection rule, as far as ours use it. */
const sigmaRule = z.strictObject({
  title: z.string().max(256),
  id: z.uuid(),
  status: z.enum(['stable', 'test', 'experimental', 'deprecated', 'unsupported']),
  description: z.string().max(65535),
  references: z.array(z.url()),
  author: z.string(),
  date: z.iso.date(),
  license: z.string(),
  logsource: z.strictObject({ product: z.literal('windows'), service: z.literal('system') }),
  detection: z.strictObject({
    selection: z.strictObject({ Provider_Name: z.literal('Schannel'), EventID: z.int() }),
    condition: z.literal('selection'),
  }),
  falsepositives: z.array(z.string().min(2)).min(1),
  level: z.enum(['informational', 'low', 'medium', 'high', 'critical']),
})

test('Sigma: at most three rules, each valid, with false positives and a permanent id of its own', () => {
  const rules = [...files].filter(([name]) => name.startsWith('sigma/'))
  expect(rules.length).toBeGreaterThan(0)
  expect(rules.length).toBeLessThanOrEqual(3)
  const parsed = rules.map(([, text]) => sigmaRule.parse(parse(text)))
  expect(new Set(parsed.map((rule) => rule.id)).size).toBe(rules.length)
})

test('every file for a log platform says that nothing was run on the product, or is data or a search', () => {
  const words = {
    yml: 'Parsed, not run on a product',
    conf: 'Parsed, not run on Splunk',
    ps1: 'None of them runs it on Windows',
  }
  for (const [name, text] of files)
    for (const [ending, says] of Object.entries(words))
      if (name.endsWith(ending)) expect(text.replace(/\s+/g, ' '), name).toContain(says)
  expect(file('sentinel/schannel.kql')).toContain('not run on the product')
})
