import type { Part } from '../../codes/event.ts'
import { fieldNames, keyOrder } from './keys.ts'
import type { LookupRow } from './lookup.ts'

const columns = ['key', 'name', 'meaning', 'grade', 'first_check', 'url'] as const

/** The lookup as a KQL expression: the body of a function to be saved as `SchannelReference`. */
export const formatKqlTable = (
  rows: readonly LookupRow[],
): string => `datatable(${columns.map((name) => `${name}:string`).join(', ')}) [
${rows.map((row) => columns.map((name) => formatText(row[name])).join(', ')).join(',\n')}
]
`

/** The lookup as a function of the query behind it, and the query: one text to paste. */
export const formatKql = (rows: readonly LookupRow[]): string =>
  `let SchannelReference = () {\n${formatKqlTable(rows)}};\n\n${kqlQuery}`

/** A KQL string literal: backslash and quote are escaped, a control character cannot come in. */
const formatText = (text: string): string =>
  `"${text.replace(/[\r\n\t]+/g, ' ').replace(/[\\"]/g, (char) => `\\${char}`)}"`

const names: readonly (readonly [Part, string])[] = [
  ['alert', 'Alert'],
  ['status', 'Status'],
  ['state', 'State'],
]

/** Event holds EventData or UserData as XML text: the value behind a field name. */
const fromXml = ([part, column]: readonly [Part, string]): string =>
  `${column} = extract(@'[<"](?:${fieldNames[part].join('|')})"?>([0-9A-Fa-fx]+)<', 1, EventData)`

/** WindowsEvent holds EventData as an object. */
const fromObject = ([part, column]: readonly [Part, string]): string => {
  const values = fieldNames[part].map((field) => `tostring(EventData.${field})`)
  return `${column} = ${values.length === 1 ? values[0] : `coalesce(${values.join(', ')})`}`
}

const columnOf = (part: Part): string => names.find(([name]) => name === part)?.[1] ?? ''

const key = (parts: readonly Part[]): string => {
  const columns = parts.map(columnOf)
  const whole = `strcat(EventID${columns.map((column) => `, "|", ${column}`).join('')})`
  if (columns.length === 0) return whole
  return `iff(${columns.map((column) => `isnotempty(${column})`).join(' and ')}, ${whole}, "")`
}

/**
 * The query over `Event` and `WindowsEvent`, either of which may be missing: one row for each kind of failure with the
 * meaning of its longest known key. Nothing reads the rendered text, whose language is the server's.
 */
export const kqlQuery = `// Parsed and analysed with Microsoft's Kusto language package, not run on the product.
let Schannel = union isfuzzy=true
(
    Event
    | where EventLog == "System" and Source == "Schannel"
    | project TimeGenerated, Computer, EventID, ${names.map(fromXml).join(',\n        ')}
),
(
    WindowsEvent
    | where Channel == "System" and Provider == "Schannel"
    | project TimeGenerated, Computer, EventID, ${names.map(fromObject).join(',\n        ')}
);
Schannel
| where TimeGenerated > ago(7d)
| extend Status = iff(Status startswith "0x", strcat("0x", toupper(substring(Status, 2))), Status)
| summarize Count = count(), Computers = dcount(Computer), First = min(TimeGenerated), Last = max(TimeGenerated)
    by EventID, Alert, Status, State
| extend Keys = pack_array(
    ${keyOrder.map(key).join(',\n    ')})
| mv-expand with_itemindex = Rank Key = Keys to typeof(string)
| join kind = leftouter SchannelReference() on $left.Key == $right.key
| extend Rank = iff(isempty(name), Rank + 100, Rank)
| summarize arg_min(Rank, Count, Computers, First, Last, meaning, grade, first_check, url)
    by EventID, Alert, Status, State
| project-away Rank
| order by Count desc
`
