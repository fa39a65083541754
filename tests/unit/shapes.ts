/** Writers of the forms in which Windows and its log collectors hand out an event; tests only. */

export type Written = {
  event: number
  time: string
  computer: string
  /** The message with its values, absent where the version's text is not known. */
  message: string | undefined
  /** The values by field name, in the order of the layout. */
  fields: readonly (readonly [string, string])[]
}

/** What a form carries: the message text, or the fields by name. */
export type Shape = {
  name: string
  carries: 'text' | 'fields'
  time: boolean
  computer: boolean
  write: (event: Written) => string
}

const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')

const dataElements = (fields: Written['fields'], quote: string): string =>
  fields.map(([name, value]) => `<Data Name=${quote}${name}${quote}>${escapeXml(value)}</Data>`).join('')

const object = (fields: Written['fields']): Record<string, string> => Object.fromEntries(fields)

const xml = ({ event, time, computer, fields }: Written, quote: string): string =>
  `<Event xmlns=${quote}http://schemas.microsoft.com/win/2004/08/events/event${quote}><System><Provider Name=${quote}Schannel${quote} Guid=${quote}{1f678132-5938-4686-9fdc-c8ff68f15c85}${quote}/><EventID>${event}</EventID><Version>0</Version><Level>2</Level><Task>0</Task><Opcode>0</Opcode><Keywords>0x8000000000000000</Keywords><TimeCreated SystemTime=${quote}${time}${quote}/><EventRecordID>36901</EventRecordID><Execution ProcessID=${quote}700${quote} ThreadID=${quote}40${quote}/><Channel>System</Channel><Computer>${escapeXml(computer)}</Computer></System><EventData>${dataElements(fields, quote)}</EventData></Event>`

export const shapes: readonly Shape[] = [
  { name: 'XML of wevtutil', carries: 'fields', time: true, computer: true, write: (e) => xml(e, "'") },
  {
    name: 'XML of the Details tab',
    carries: 'fields',
    time: true,
    computer: true,
    write: (e) =>
      xml(e, '"')
        .replace(/(?=<(?:Event|System|EventData)[ >])/g, '\n- ')
        .replaceAll('/>', ' /> \n'),
  },
  {
    name: 'Winlogbeat',
    carries: 'fields',
    time: true,
    computer: true,
    write: ({ event, time, computer, fields }) =>
      JSON.stringify({
        '@timestamp': time,
        winlog: {
          provider_name: 'Schannel',
          event_id: String(event),
          computer_name: computer,
          event_data: object(fields),
        },
      }),
  },
  {
    name: 'evtx_dump',
    carries: 'fields',
    time: true,
    computer: true,
    write: ({ event, time, computer, fields }) =>
      JSON.stringify({
        Event: {
          System: {
            Provider: { '#attributes': { Name: 'Schannel' } },
            EventID: event,
            TimeCreated: { '#attributes': { SystemTime: time } },
            Computer: computer,
          },
          EventData: object(fields),
        },
      }),
  },
  {
    name: 'ConvertTo-Json',
    carries: 'text',
    time: true,
    computer: true,
    write: ({ event, time, computer, message, fields }) =>
      JSON.stringify({
        Message: message,
        Id: event,
        ProviderName: 'Schannel',
        LogName: 'System',
        ProcessId: 700,
        MachineName: computer,
        TimeCreated: `/Date(${Date.parse(time)})/`,
        Properties: fields.map(([, Value]) => ({ Value })),
      }),
  },
  {
    name: 'Event Viewer CSV',
    carries: 'text',
    time: true,
    computer: false,
    write: ({ event, time, message }) =>
      `Level,Date and Time,Source,Event ID,Task Category\r\nError,${time.slice(0, 10)} ${time.slice(11, 19)},Schannel,${event},None,"${(message ?? '').replaceAll('"', '""')}"`,
  },
  {
    name: 'Format-List',
    carries: 'text',
    time: true,
    computer: true,
    write: ({ event, time, computer, message }) =>
      `TimeCreated  : ${time}\nProviderName : Schannel\nId           : ${event}\nMachineName  : ${computer}\nMessage      : ${hang(message ?? '')}\n`,
  },
  {
    name: 'General tab',
    carries: 'text',
    time: true,
    computer: true,
    write: ({ event, time, computer, message }) =>
      `Log Name:      System\nSource:        Schannel\nDate:          ${time}\nEvent ID:      ${event}\nTask Category: None\nLevel:         Error\nKeywords:      \nUser:          SYSTEM\nComputer:      ${computer}\nDescription:\n${message ?? ''}`,
  },
]

/** Breaks after about eighty characters with the indent of Format-List, at blanks only. */
const hang = (message: string): string => message.replace(/([^\n]{70,90}?) /g, '$1 \n               ')
