import type { Part } from '../../codes/event.ts'
import { fieldNames, keyOrder } from './keys.ts'

/** The file of the lookup in Splunk, below `lookups/` of an app. */
export const lookupFile = 'schannel_reference.csv'

/** transforms.conf: the lookup. Statuses are logged in either case, so case does not count. */
export const splunkTransforms = `# Schannel Reference: put ${lookupFile} into the lookups folder of the same app.
# Parsed, not run on Splunk.
# To use it from other apps, share it: in metadata/local.meta  [lookups] export = system  and the same for [transforms] and [props].
[schannel_reference]
filename = ${lookupFile}
case_sensitive_match = false
max_matches = 1
`

const value: Record<Part, string> = { alert: '\\d+', state: '\\d+', status: '0x[0-9A-Fa-f]{8}' }

/** A field is an element `Data` with its name, or below UserData an element of that name. */
const extract = (part: Part): string =>
  `EXTRACT-schannel_${part} = <(?:Data Name=['"])?(?:${fieldNames[part].join('|')})['"]?>(?<schannel_${part}>${value[part]})</`

const outputs = ['name', 'meaning', 'grade', 'first_check', 'url']

/**
 * props.conf for events collected with renderXml = true, on the machine itself or from a collector's ForwardedEvents.
 * Numbers are read by field name. Automatic lookups run in the order of their names and OUTPUTNEW keeps what an earlier
 * one found, so the longest known key wins.
 */
export const splunkProps = `# For inputs with renderXml = true. Nothing here reads the message, whose language is the server's.
# Parsed, not run on Splunk.
[source::XmlWinEventLog:(System|ForwardedEvents)]
EXTRACT-schannel_event = <Provider Name=['"]Schannel['"][\\s\\S]*?<EventID(?: [^>]*)?>(?<schannel_event>\\d+)</EventID>
${(['alert', 'status', 'state'] as const).map(extract).join('\n')}
${keyOrder.map((parts, n) => `EVAL-schannel_key${n + 1} = ${['schannel_event', ...parts.map((part) => `schannel_${part}`)].join('."|".')}`).join('\n')}
${keyOrder.map((_, n) => `LOOKUP-schannel_${n + 1} = schannel_reference key AS schannel_key${n + 1} OUTPUTNEW ${outputs.map((name) => `${name} AS schannel_${name}`).join(' ')}`).join('\n')}
`

/**
 * A search over XML sources: one row for each kind of failure, the most frequent first. `stats` drops a row in which a
 * field it groups by is empty, so every one of them is filled.
 */
export const splunkXmlSearch = `source IN ("XmlWinEventLog:System", "XmlWinEventLog:ForwardedEvents") schannel_event=*
| fillnull value="-" schannel_alert schannel_status schannel_state schannel_grade schannel_url
| fillnull value="not in the reference" schannel_meaning
| stats count, dc(host) AS hosts, min(_time) AS first, max(_time) AS last BY schannel_event schannel_alert schannel_status schannel_state schannel_meaning schannel_grade schannel_url
| sort - count
| convert ctime(first) ctime(last)
`

/**
 * A search over classic sources. There the alert stands in the localised message only, so the event id is all that can
 * be keyed on.
 */
export const splunkClassicSearch = `source IN ("WinEventLog:System", "WinEventLog:ForwardedEvents") SourceName=Schannel
| eval key=tostring(EventCode)
| lookup schannel_reference key OUTPUT meaning grade url
| fillnull value="-" grade url
| fillnull value="not in the reference" meaning
| stats count, dc(host) AS hosts, min(_time) AS first, max(_time) AS last BY EventCode meaning grade url
| sort - count
| convert ctime(first) ctime(last)
`
