/** Cuts a stream of text into records without holding more than one of them. */
export type Cutter = { push: (text: string) => void; end: () => void }

/** `record`: one record's text. `broken`: something that could not be cut, said as a sentence. */
export type CutSink = { record: (text: string) => void; broken: (why: string) => void }

/** No event is as long as this; what grows beyond it is no record. In UTF-16 code units. */
export const longestRecord = 1 << 20
