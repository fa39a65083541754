/** What a text of the event is to us; all others are left unread. */
export type Role =
  | 'provider'
  | 'event'
  | 'level'
  | 'time'
  | 'id'
  | 'executing'
  | 'computer'
  | 'data'
  | 'userData'

const roles: ReadonlyMap<string, Role> = new Map([
  ['/Event/System/Provider@Name', 'provider'],
  ['/Event/System/EventID', 'event'],
  ['/Event/System/Level', 'level'],
  ['/Event/System/TimeCreated@SystemTime', 'time'],
  ['/Event/System/EventRecordID', 'id'],
  ['/Event/System/Execution@ProcessID', 'executing'],
  ['/Event/System/Computer', 'computer'],
  ['/Event/EventData/Data', 'data'],
])

/** `/Event/UserData/EventXML/Protocol` → userData: the field is named by its element (36880). */
export const roleOf = (path: string): Role | undefined =>
  roles.get(path) ?? (/^\/Event\/UserData\/[^/@]+\/[^/@]+$/.test(path) ? 'userData' : undefined)
