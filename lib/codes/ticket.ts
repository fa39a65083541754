import type { Grade } from './grade.ts'

/** What goes into a ticket. The same for a page and for a decoded paste, whatever the format. */
export type Ticket = {
  /** The code: "Schannel 36888, alert 40, state 1205". */
  name: string
  /** The meaning in one sentence. */
  verdict: string
  /** Absent where nothing is claimed. */
  grade?: Grade | undefined
  /** What to check first, without markup. */
  check?: string | undefined
  command?: string | undefined
  /** The permanent link, with host. */
  link: string
  /** When a person last compared the entry with its sources. */
  checked?: string | undefined
}

/** Where and when it was copied: the site's name, its revision if it knows one, the day. */
export type Stamp = { site: string; revision?: string | undefined; day: string }

/** For Jira, GitHub and whatever else reads Markdown. Our own sentences stay text: nothing in them is markup. */
export function formatTicketMarkdown(ticket: Ticket, stamp: Stamp): string {
  const { name, verdict, grade, check, command, link } = ticket
  return [
    `**${toMarkdown(name)}**${colon(name)} ${toMarkdown(verdict)}`,
    '',
    ...(grade ? [`- How sure: ${grade}`] : []),
    ...(check ? [`- Check first: ${toMarkdown(check)}`] : []),
    ...(command ? ['', '```powershell', command, '```', ''] : []),
    `- <${link}>`,
    '',
    formatStamp(ticket, stamp),
    '',
  ].join('\n')
}

/** For mail and fields that know no markup. */
export function formatTicketText(ticket: Ticket, stamp: Stamp): string {
  const { name, verdict, grade, check, command, link } = ticket
  return [
    `${name}${colon(name)} ${verdict}`,
    ...(grade ? [`How sure: ${grade}`] : []),
    ...(check ? [`Check first: ${check}`] : []),
    ...(command ? [command.replace(/^/gm, '    ')] : []),
    link,
    formatStamp(ticket, stamp),
    '',
  ].join('\n')
}

/** For Outlook, Teams, ServiceNow and Jira's editor: paragraphs, a list and a link, no style and no class. */
export function formatTicketHtml(ticket: Ticket, stamp: Stamp): string {
  const { name, verdict, grade, check, command, link } = ticket
  const items = [
    ...(grade ? [`How sure: <b>${grade}</b>`] : []),
    ...(check ? [`Check first: ${toHtml(check)}`] : []),
  ]
  return [
    `<p><b>${toHtml(name)}</b>${colon(name)} ${toHtml(verdict)}</p>`,
    items.length > 0 ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : '',
    command ? `<pre>${toHtml(command)}</pre>` : '',
    `<p><a href="${toHtml(link)}">${toHtml(link)}</a><br>${toHtml(formatStamp(ticket, stamp))}</p>`,
  ].join('')
}

function formatStamp({ checked }: Ticket, { site, revision, day }: Stamp): string {
  const parts = [
    ...(revision ? [`revision ${revision}`] : []),
    ...(checked ? [`entry checked ${checked}`] : []),
    `copied ${day}`,
  ]
  return `${site}, ${parts.join(', ')}`
}

/** A guide is called by its question, which ends by itself. */
const colon = (name: string): string => (name.endsWith('?') ? '' : ':')

const toMarkdown = (text: string): string => text.replace(/[\\`*[\]<>|#~]/g, (mark) => `\\${mark}`)

const toHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
