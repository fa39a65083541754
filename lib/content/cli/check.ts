import { checkEverything, toDay } from '../checkContent.ts'
import { checkGrown } from '../grown.ts'
import { createKey, writeKept } from '../keptContent.ts'
import { formatAnnotation, formatProblem } from '../problem.ts'
import { readContent } from '../readContent.ts'

/** `npm run check`: reads and checks the content only, prints every problem, exits 1 if one stops a build. */
const started = performance.now()
const root = process.cwd()
const content = readContent(root)
const problems = [...(await checkEverything(content)), ...checkGrown(root, content)]
for (const problem of problems) console.log(formatProblem(problem))
// Set in one job of the workflow only: else each problem would stand on the diff once for each job.
if (process.env.ANNOTATE) for (const problem of problems) console.log(formatAnnotation(problem))
const errors = problems.filter((problem) => problem.level !== 'warning').length
const seconds = ((performance.now() - started) / 1000).toFixed(2)
console.log(
  `${content.entries.length} entries checked in ${seconds} s: ${errors} to mend, ${problems.length - errors} warnings.`,
)
if (errors === 0) writeKept(root, createKey(root, toDay(new Date())), content)
process.exitCode = errors > 0 ? 1 : 0
