import { createLineCutter } from './cutLines.ts'
import { type CutSink, type Cutter, longestRecord } from './cutter.ts'

/**
 * Cuts rows of CSV or TSV (RFC 4180: a line break inside quotes belongs to the row). A row ends at a line break behind
 * an even number of quotes. A quote that is never closed would swallow the rest: then the lines count one by one.
 */
export function createTableCutter(sink: CutSink): Cutter {
  let row = ''
  let quotes = 0
  const lines = createLineCutter({
    record(line) {
      row = row ? `${row}\n${line}` : line
      quotes += countQuotes(line)
      if (quotes % 2 === 0) {
        if (row.trim()) sink.record(row)
      } else if (row.length > longestRecord) {
        sink.broken('A quote that is never closed: from there on each line was read as a row of its own.')
        for (const single of row.split('\n')) if (single.trim()) sink.record(single)
      } else return
      row = ''
      quotes = 0
    },
    broken: sink.broken,
  })
  return {
    push: lines.push,
    end() {
      lines.end()
      if (!row) return
      sink.broken('The last row is cut off inside quotes; its lines were read one by one.')
      for (const single of row.split('\n')) if (single.trim()) sink.record(single)
      row = ''
    },
  }
}

function countQuotes(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++
  return count
}
