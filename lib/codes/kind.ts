/** The five kinds of entry. The word is also the first part of each entry's permanent address. */
export const kinds = ['event', 'alert', 'state', 'status', 'guide'] as const
export type Kind = (typeof kinds)[number]

/** The folder under `content/` that holds the entries of a kind. */
export const folderOf: Record<Kind, string> = {
  event: 'events',
  alert: 'alerts',
  state: 'states',
  status: 'statuses',
  guide: 'guides',
}

/** How a page names the kind, singular and plural. */
export const kindName: Record<Kind, { one: string; many: string }> = {
  event: { one: 'Event', many: 'Events' },
  alert: { one: 'Alert', many: 'Alerts' },
  state: { one: 'Error state', many: 'Error states' },
  status: { one: 'Status code', many: 'Status codes' },
  guide: { one: 'Guide', many: 'Guides' },
}
