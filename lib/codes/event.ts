/** A number that takes part in an event's address, in this order. */
export type Part = 'alert' | 'status' | 'state'

/** First and last id that the provider Schannel uses (message table of lsasrv.dll). */
export const firstEvent = 36864
export const lastEvent = 36928

export const isEventId = (id: number): boolean => Number.isInteger(id) && id >= firstEvent && id <= lastEvent

/** Which numbers of an event make up its permanent address; events not named here have none. */
const parts: Readonly<Record<number, readonly Part[]>> = {
  36870: ['status', 'state'],
  36871: ['state'],
  36876: ['status'],
  36887: ['alert'],
  36888: ['alert', 'state'],
}

export const partsOf = (event: number): readonly Part[] => parts[event] ?? []

/** 36888: this machine sent the alert; 36887: the other side sent it. */
export const directionOf = (event: number): 'generated' | 'received' | undefined =>
  event === 36888 ? 'generated' : event === 36887 ? 'received' : undefined
