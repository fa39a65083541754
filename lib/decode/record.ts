import type { Fields } from './fields.ts'

/** One event record as named values, before anything is made of them. All text formats end here. */
export type RawRecord = {
  start: number
  end: number
  event?: string
  provider?: string
  time?: string
  computer?: string
  language?: string
  message?: string
  fields: Fields
  /** Values of `Data` elements without a name, in order. */
  unnamed: string[]
}

export const emptyRecord = (start: number): RawRecord => ({
  start,
  end: start,
  fields: new Map(),
  unnamed: [],
})
