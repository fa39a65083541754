import { appendFileSync } from 'node:fs'
import { checkContent } from '../checkContent.ts'
import { formatProblem } from '../problem.ts'
import { readContent } from '../readContent.ts'
import { addressList, textList } from '../recorded.ts'
import { toNewRecords } from '../toNewRecords.ts'

/** `npm run record`: at a release, adds every new address and product text to the lists of what must stay. */
const content = readContent(process.cwd())
const errors = checkContent(content).filter((problem) => problem.level !== 'warning')
if (errors.length > 0) {
  console.log(errors.map(formatProblem).join('\n'))
  console.log('Nothing was recorded: mend these first.')
  process.exit(1)
}
const { addresses, texts } = toNewRecords(content)
for (const [file, lines] of [
  [addressList, addresses],
  [textList, texts],
] as const) {
  if (lines.length > 0) appendFileSync(file, `${lines.join('\n')}\n`)
  console.log(`${file}: ${lines.length} new lines`)
}
