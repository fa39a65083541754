/** A made-up entry of about 600 words: the same text for every engine that is compared. */
export type MadeEntry = {
  slug: string
  title: string
  verdict: string
  meaning: string
  steps: { title: string; text: string; command: string }[]
  causes: string[]
  notes: string[]
  source: string
}

/** Words of a knowledge base, so that length and repetition are those of real prose. */
const words =
  `the a server client handshake certificate of to and in is that alert when it for this machine sent which protocol version
with no other side does not offer cipher suite list key says first event beside or names if each list store chain root trust name
time service account permission restart setting registry value policy template version update number stands text log record field
read write show open close fail refuse accept expect arrive leave miss match differ appear follow expire renew replace install remove
between after before until while because although where whose without within against during private public signed short long old new
empty wrong right same last next local remote internal known unknown possible certain often seldom never always only also still again`.split(
    /\s+/,
  )

/** The first so many of an endless list; smaller sets are contained in larger ones. */
export function makeEntries(count: number): MadeEntry[] {
  return Array.from({ length: count }, (_, n) => makeEntry(n))
}

function makeEntry(n: number): MadeEntry {
  const random = createRandom(n + 1)
  const pick = () => words[Math.floor(random() * words.length)] ?? 'the'
  const sentence = (length: number) => {
    const text = Array.from({ length }, pick).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  }
  const paragraph = () => `${sentence(12)}. ${sentence(9)}. ${sentence(14)} entry ${n}.`
  return {
    slug: `made-${n}`,
    title: `${sentence(6)}, case ${n}`,
    verdict: `${sentence(9)}, as case ${n} shows`,
    meaning: paragraph(),
    steps: Array.from({ length: 5 }, (_, i) => ({
      title: sentence(4),
      text: paragraph(),
      command: `Get-WinEvent -FilterHashtable @{LogName='System'; Id=${36870 + i}} -MaxEvents ${n + i + 1}`,
    })),
    causes: Array.from({ length: 4 }, paragraph),
    notes: Array.from({ length: 4 }, paragraph),
    source: `https://forum.example.com/thread/${n}`,
  }
}

/** Mulberry32: the same seed gives the same numbers on every machine. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
