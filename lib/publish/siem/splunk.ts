import type { Part } from '../../codes/event.ts'
import { fieldNames, keyOrder } from './keys.ts'

/** The file of the lookup in Splunk, below `lookups/` of an app. */
export const lookupFile = 'schannel_reference.csv'

/** transforms.conf: the lookup. Statuses are logged in either case, so case does not count. */
export const splunkTransforms = `# Schannel Reference: put ${lookupFile} into the lookups folder of the same app.
[schannel_reference]
filename = ${lookupFile}
case_sensitive_match = false
max_matches = 1
`

const value: Record<Part, string> = { alert: '\\d+', state: '\\d+', status: '0x[0-9A-Fa-f]{8}' }

const extract = (part: Part): string =>
  `EXTRACT-schannel_${part} = <Data Name=['"](?:${fieldNames[part].join('|')})['"]>(?<schannel_${part}>${value[part]})</Data>`

const outputs = ['name', 'meaning', 'grade', 'first_check', 'url']

/**
 * props.conf for events collected with renderXml = true. Numbers are read by field name. Automatic lookups run in the
 * order of their names and OUTPUTNEW keeps what an earlier one found, so the longest known key wins.
 */
export const splunkProps = `# For inputs with renderXml = true. Nothing here reads the message, whose language is the server's.
[source::XmlWinEventLog:System]
EXTRACT-schannel_event = <Provider Name=['"]Schannel['"].*?<EventID(?: [^>]*)?>(?<schannel_event>\\d+)</EventID>
${(['alert', 'status', 'state'] as const).map(extract).join('\n')}
${keyOrder.map((parts, n) => `EVAL-schannel_key${n + 1} = ${['schannel_event', ...parts.map((part) => `schannel_${part}`)].join('."|".')}`).join('\n')}
${keyOrder.map((_, n) => `LOOKUP-schannel_${n + 1} = schannel_reference key AS schannel_key${n + 1} OUTPUTNEW ${outputs.map((name) => `${name} AS schannel_${name}`).join(' ')}`).join('\n')}
`

/** A search over XML sources: one row for each kind of failure, the most frequent first. */
export const splunkXmlSearch = `source="XmlWinEventLog:System" schannel_event=*
| fillnull value="-" schannel_alert schannel_status schannel_state
| stats count, dc(host) AS hosts, min(_time) AS first, max(_time) AS last BY schannel_event schannel_alert schannel_status schannel_state schannel_meaning schannel_grade schannel_url
| sort - count
| convert ctime(first) ctime(last)
`

/**
 * A search over classic sources. There the alert stands in the localised message only, so the event id is all that can
 * be keyed on.
 */
export const splunkClassicSearch = `source="WinEventLog:System" SourceName=Schannel
| eval key=tostring(EventCode)
| lookup schannel_reference key OUTPUT meaning grade url
| stats count, dc(host) AS hosts, min(_time) AS first, max(_time) AS last BY EventCode meaning grade url
| sort - count
| convert ctime(first) ctime(last)
`
