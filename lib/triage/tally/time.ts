/**
 * A time as an observation carries it → milliseconds since 1970. ISO 8601 with `Z`, an offset, or without a zone; any
 * other print is left to `parseLocalTime`. Undefined when there is none.
 */
export function parseTime(text: string): number | undefined {
  const c = (i: number) => text.charCodeAt(i) - 48
  if (text.length >= 19 && text[4] === '-' && text[7] === '-' && text[13] === ':' && text[16] === ':') {
    const day = Date.UTC(c(0) * 1000 + c(1) * 100 + c(2) * 10 + c(3), c(5) * 10 + c(6) - 1, c(8) * 10 + c(9))
    const second = (c(11) * 10 + c(12)) * 3600 + (c(14) * 10 + c(15)) * 60 + c(17) * 10 + c(18)
    const zone = /^(?:[.,](\d{1,9}))?\s?(Z|[+-]\d\d:?\d\d)?$/.exec(text.slice(19))
    if (!zone || Number.isNaN(day + second)) return undefined
    const ms = zone[1] ? Math.floor(Number(`0.${zone[1]}`) * 1000) : 0
    return day + second * 1000 + ms - offsetOf(zone[2])
  }
  return parseLocalTime(text)
}

/** Whether the print says where it counts from. */
export const hasZone = (text: string): boolean => text.endsWith('Z') || /[+-]\d\d:?\d\d$/.test(text.slice(10))

function offsetOf(zone: string | undefined): number {
  if (!zone || zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return (zone[0] === '-' ? -1 : 1) * minutes * 60_000
}

/**
 * A local time as Event Viewer prints it, read as if it were UTC: `9/29/2026 10:01:02 AM`, `29.09.2026 10:01:02`,
 * `2016/07/11 7:06:55`. With slashes the month comes first beside AM or PM, else the day, unless the numbers forbid it.
 */
function parseLocalTime(text: string): number | undefined {
  const found =
    /^(\d{1,4})([-/.]) ?(\d{1,2})[-/.] ?(\d{1,4})[ ,T]+(\D{0,6}?) ?(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?:\s*([AP])\.?M\b)?/i.exec(
      text.trim(),
    )
  if (!found) return undefined
  const [, first = '', mark, second = '', third = '', word = '', hour, minute, secs = '0', letter = ''] =
    found
  const [a, b, c] = [Number(first), Number(second), Number(third)]
  const half = letter.toUpperCase() || halves[word]
  if (word && !half) return undefined
  const monthFirst = mark === '/' && (b > 12 || (letter !== '' && a <= 12))
  const [year, month, day] = first.length === 4 ? [a, b, c] : monthFirst ? [c, a, b] : [c, b, a]
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const hours = half ? (Number(hour) % 12) + (half === 'P' ? 12 : 0) : Number(hour)
  return Date.UTC(year < 100 ? 2000 + year : year, month - 1, day, hours, Number(minute), Number(secs))
}

/** Words before the hour in Korean, Chinese and Japanese. */
const halves: Readonly<Record<string, 'A' | 'P'>> = {
  오전: 'A',
  오후: 'P',
  上午: 'A',
  下午: 'P',
  午前: 'A',
  午後: 'P',
}
