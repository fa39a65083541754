/** Equal, or one slip of the keyboard apart in a word of five letters or more. Digits never match loosely. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length < 5 || b.length < 4 || Math.abs(a.length - b.length) > 1) return false
  if (/\d/.test(a) || /\d/.test(b)) return false
  return oneSlipApart(a, b)
}

/** One letter missing, added, wrong, or two neighbours swapped. */
export function oneSlipApart(a: string, b: string): boolean {
  let head = 0
  while (head < a.length && a[head] === b[head]) head++
  let tailA = a.length
  let tailB = b.length
  while (tailA > head && tailB > head && a[tailA - 1] === b[tailB - 1]) {
    tailA--
    tailB--
  }
  const restA = tailA - head
  const restB = tailB - head
  if (restA <= 1 && restB <= 1) return true
  return restA === 2 && restB === 2 && a[head] === b[head + 1] && a[head + 1] === b[head]
}
