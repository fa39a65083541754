import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkEverything } from '../../lib/content/checkContent.ts'
import { formatProblem } from '../../lib/content/problem.ts'
import { readContent } from '../../lib/content/readContent.ts'

/**
 * `npx tsx tests/bench/check.ts`: how long the check of the content takes, at today's size and at ten times it. States and
 * guides are copied under new names with texts of their own, so that every rule has ten times the work.
 */
const times = [1, 10]
for (const factor of times) {
  const root = mkdtempSync(join(tmpdir(), 'check-bench-'))
  cpSync('content', join(root, 'content'), { recursive: true })
  const entries = readContent(root).entries.length
  for (let n = 0; n < entries * (factor - 1); n++) copyEntry(root, n)
  const cpu = process.cpuUsage()
  const started = performance.now()
  const content = readContent(root)
  const read = performance.now()
  const problems = await checkEverything(content)
  const done = performance.now()
  const errors = problems.filter((problem) => problem.level !== 'warning')
  const used = process.cpuUsage(cpu)
  const bytes = process.memoryUsage().rss
  console.log(
    `${content.entries.length} entries: read ${toSeconds(read - started)} s, checked ${toSeconds(done - read)} s, together ${toSeconds(done - started)} s (processor ${toSeconds((used.user + used.system) / 1000)} s), ${errors.length} errors, ${Math.round(bytes / 1e6)} MB`,
  )
  if (errors[0]) console.log(`first error: ${formatProblem(errors[0])}`)
  rmSync(root, { recursive: true })
}
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)

function copyEntry(root: string, n: number): void {
  const folder = n % 2 === 0 ? 'states' : 'guides'
  const names = readdirSync(join('content', folder)).filter((name) => name.endsWith('.mdx'))
  const text = readFileSync(join('content', folder, names[n % names.length] ?? ''), 'utf8')
  const code = folder === 'states' ? String(20_000 + n) : `copy-${n}`
  const own = text
    .replace(/^code: .*$/m, `code: "${code}"`)
    .replace(/\b(?:text|claim|why|shows): (?:>-\n\s+|["'])?/g, (start) => `${start}Copy ${n} of `)
  writeFileSync(join(root, 'content', folder, `${code}.mdx`), own)
}

function toSeconds(ms: number): string {
  return (ms / 1000).toFixed(2)
}
