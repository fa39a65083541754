import { readFileSync } from 'node:fs'
import type { Content } from '../../content/readContent.ts'
import { formatKql, formatKqlTable } from './kql.ts'
import { formatLookup, toLookup } from './lookup.ts'
import { createSigmaRules } from './sigma.ts'
import { lookupFile, splunkClassicSearch, splunkProps, splunkTransforms, splunkXmlSearch } from './splunk.ts'

/** Path below /api/v1/siem/ → text: what a log platform or the script needs, made from the same pages as the site. */
export const createSiemFiles = (content: Content): Map<string, string> =>
  new Map([
    [lookupFile, formatLookup(content)],
    ['splunk/transforms.conf', splunkTransforms],
    ['splunk/props.conf', splunkProps],
    ['splunk/search-xml.spl', splunkXmlSearch],
    ['splunk/search-classic.spl', splunkClassicSearch],
    ['sentinel/schannel.kql', formatKql(toLookup(content))],
    ['sentinel/SchannelReference.kql', formatKqlTable(toLookup(content))],
    ...[...createSigmaRules(content)].map(([name, text]) => [`sigma/${name}`, text] as const),
    ['Get-SchannelSummary.ps1', scriptText()],
  ])

/** Windows PowerShell wants CRLF in files that people open in Notepad, and nothing but ASCII in scripts without a mark. */
const scriptText = (): string =>
  readFileSync('lib/publish/siem/Get-SchannelSummary.ps1', 'utf8').replace(/\r?\n/g, '\r\n')
