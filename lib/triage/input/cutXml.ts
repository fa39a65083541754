import { type CutSink, type Cutter, longestRecord } from './cutter.ts'

/**
 * Cuts `<Event …>…</Event>` out of XML with or without a root element, whatever stands between. Each piece of the input
 * is searched once.
 */
export function createXmlCutter(sink: CutSink): Cutter {
  let rest = ''
  /** Up to here `rest` holds no closing tag. */
  let searched = 0
  const cut = () => {
    let at = 0
    for (;;) {
      const start = findStart(rest, at)
      if (start < 0) {
        // The start tag itself may be cut in two.
        rest = rest.slice(Math.max(at, rest.length - '<Event '.length))
        searched = 0
        return
      }
      const from = Math.max(start, at === 0 ? searched : 0)
      const close = rest.indexOf(closing, from)
      if (close < 0) {
        rest = rest.slice(start)
        searched = Math.max(0, rest.length - closing.length)
        if (rest.length > longestRecord) {
          sink.broken('An <Event> without an end was left out.')
          rest = rest.slice(closing.length)
          searched = 0
        }
        return
      }
      // A record that was cut off is followed by the next one: take that one whole, report the half.
      const last = findLastStart(rest, start, close)
      if (last > start) sink.broken('Half an <Event>, cut off by the next one, was left out.')
      at = close + closing.length
      sink.record(rest.slice(last, at))
    }
  }
  return {
    push(text) {
      rest += text
      cut()
    },
    end() {
      if (findStart(rest, 0) >= 0) sink.broken('The last <Event> is cut off and was left out.')
      rest = ''
    },
  }
}

const opening = '<Event'
const closing = '</Event>'
const isEnd = (code: number): boolean => code === 0x3e || code === 0x20 || (code >= 9 && code <= 13)

/** Not `<Events>`, `<EventData>`, `<EventID>`. */
function findStart(text: string, from: number): number {
  for (let at = text.indexOf(opening, from); at >= 0; at = text.indexOf(opening, at + 1)) {
    if (isEnd(text.charCodeAt(at + opening.length))) return at
  }
  return -1
}

function findLastStart(text: string, start: number, close: number): number {
  let last = start
  for (let at = findStart(text, start + 1); at >= 0 && at < close; at = findStart(text, at + 1)) last = at
  return last
}
