import { createLineCutter } from './cutLines.ts'
import type { CutSink, Cutter } from './cutter.ts'

/** A text without labels is handed on in blocks of about this length. */
const blockLength = 1 << 14
const longestBlock = 1 << 16

/**
 * Cuts plain text (`Copy details as text`, `Format-List`, `wevtutil /f:text`) where its first label comes again:
 * every record of one export starts with the same label, in any language. Without a label: blocks of whole lines.
 */
export function createTextCutter(sink: CutSink): Cutter {
  let block: string[] = []
  let length = 0
  let label: string | undefined
  const flush = () => {
    if (length) sink.record(block.join('\n'))
    block = []
    length = 0
  }
  const lines = createLineCutter({
    record(line) {
      if (label === undefined && line.trim()) label = findLabel(line) ?? ''
      const isStart = label ? findLabel(line) === label : length > blockLength
      if (isStart || length > longestBlock) flush()
      block.push(line)
      length += line.length + 1
    },
    broken: sink.broken,
  })
  return {
    push: lines.push,
    end() {
      lines.end()
      flush()
    },
  }
}

/** `Log Name:      System` → "Log Name"; `Event[12]:` → "Event[". */
function findLabel(line: string): string | undefined {
  const numbered = /^(Event\[|Record )\d/.exec(line)
  if (numbered) return numbered[1]
  return /^(\p{L}[\p{L}\p{N} _.-]{0,40}?)\s{0,20}[:=：]/u.exec(line)?.[1]
}
