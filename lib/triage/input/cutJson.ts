import { createLineCutter } from './cutLines.ts'
import { type CutSink, type Cutter, longestRecord } from './cutter.ts'

/**
 * Cuts the objects out of a JSON array, of concatenated objects, or of JSON Lines. An object too large to be one record
 * is a wrapper (`{"value":[…`): its first array of objects is cut instead.
 */
export function createJsonCutter(sink: CutSink): Cutter {
  let chosen: Cutter | undefined
  let waiting = ''
  const choose = (): Cutter => {
    chosen = isJsonLine(waiting) ? createJsonLines(sink) : createObjectCutter(sink)
    chosen.push(waiting)
    return chosen
  }
  return {
    push(text) {
      if (chosen) return chosen.push(text)
      waiting += text
      const begun = waiting.length - waiting.trimStart().length
      const second = waiting.indexOf('\n', begun) + 1
      if ((second > 0 && waiting.includes('\n', second)) || waiting.length > longestRecord) choose()
    },
    end() {
      ;(chosen ?? choose()).end()
    },
  }
}

/** The first line is a whole object, or it is broken and the second one is. */
function isJsonLine(text: string): boolean {
  const [line = '', next = ''] = text.trimStart().split('\n', 2)
  return isObject(line) || (line.startsWith('{') && isObject(next))
}

function isObject(line: string): boolean {
  if (!line.startsWith('{')) return false
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** Line by line, so that a broken record costs no other. */
const createJsonLines = (sink: CutSink): Cutter =>
  createLineCutter({
    record(line) {
      const text = line.trim()
      if (text.startsWith('{') && text.endsWith('}')) sink.record(text)
      else if (text) sink.broken('A line that is no whole JSON object was left out.')
    },
    broken: sink.broken,
  })

/** Wrappers inside wrappers: a bound on how often text is scanned again. */
const mostDescents = 4

function createObjectCutter(sink: CutSink): Cutter {
  let rest = ''
  let at = 0
  let start = -1
  let depth = 0
  let inString = false
  let descents = 0
  const scan = () => {
    for (; at < rest.length; at++) {
      const code = rest.charCodeAt(at)
      if (inString) {
        if (code === 0x5c) at++
        else if (code === 0x22) inString = false
      } else if (code === 0x22) inString = start >= 0
      else if (code === 0x7b || code === 0x5b) {
        if (start >= 0) depth++
        else if (code === 0x7b) {
          start = at
          depth = 1
        }
      } else if ((code === 0x7d || code === 0x5d) && start >= 0 && --depth === 0) {
        sink.record(rest.slice(start, at + 1))
        start = -1
      }
    }
  }
  const drop = (to: number) => {
    rest = rest.slice(to)
    at = Math.max(0, at - to)
    if (start >= 0) start -= to
  }
  return {
    push(text) {
      rest += text
      scan()
      drop(start < 0 ? Math.min(at, rest.length) : start)
      if (start < 0 || rest.length <= longestRecord) return
      const inner = descents++ < mostDescents ? /\[\s{0,100}\{/.exec(rest) : null
      if (!inner) sink.broken('A JSON object longer than any event was left out.')
      rest = inner ? rest.slice(inner.index) : ''
      at = 0
      start = -1
      inString = false
      scan()
      drop(start < 0 ? Math.min(at, rest.length) : start)
    },
    end() {
      if (start >= 0) {
        // Cut off inside a wrapper: what is whole in it still counts.
        const inner = descents < mostDescents ? /\[\s{0,100}\{/.exec(rest) : null
        sink.broken('The last JSON object is cut off and was left out.')
        if (inner) {
          rest = rest.slice(inner.index)
          at = 0
          start = -1
          inString = false
          scan()
        }
      }
      rest = ''
    },
  }
}
