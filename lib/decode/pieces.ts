/** Longest text that is read in one piece; longer ones are cut between records. */
export const pieceLength = 256 * 1024

/** Pieces that end at the end of an event element, a blank line or at least a line. */
export function cutText(text: string): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = []
  for (let start = 0; start < text.length; ) {
    const end = Math.min(text.length, start + pieceLength)
    const window = end < text.length ? text.slice(end, end + 16 * 1024) : ''
    const element = window.search(/<\/Event>/)
    const blank = /\n\s*\n/.exec(window)
    const line = /\n(?=\S)/.exec(window)
    const more = element >= 0 ? element + 8 : blank ? blank.index + 1 : line ? line.index + 1 : 0
    pieces.push({ start, end: end + more })
    start = end + more
  }
  return pieces
}
