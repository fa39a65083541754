import { type CutSink, type Cutter, longestRecord } from './cutter.ts'

/** One record per line. */
export function createLineCutter(sink: CutSink): Cutter {
  let rest = ''
  let searched = 0
  return {
    push(text) {
      rest += text
      let at = 0
      for (let end = rest.indexOf('\n', searched); end >= 0; end = rest.indexOf('\n', at)) {
        sink.record(rest.slice(at, end))
        at = end + 1
      }
      rest = rest.slice(at)
      searched = rest.length
      if (rest.length <= longestRecord) return
      sink.broken('A line longer than any event was left out.')
      rest = ''
      searched = 0
    },
    end() {
      if (rest) sink.record(rest)
      rest = ''
    },
  }
}
