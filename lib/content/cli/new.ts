import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createEntryPlan } from '../newEntry.ts'

/** `npm run new -- state 1306`: writes a commented entry into the right folder and says what to do next. */
const [kind = '', code = ''] = process.argv.slice(2)
const plan = createEntryPlan(kind, code, new Date().toISOString().slice(0, 10), existsSync)
if (plan.write) writeFileSync(plan.write.file, plan.write.text, { flag: 'wx' })
// The table of statuses is for codes without an entry: the check would ask for the row to go.
const status = plan.write?.file.match(/0x[0-9A-F]{8}/)?.[0]
const inTable = status !== undefined && readFileSync('content/statuses.yaml', 'utf8').includes(status)
console.log(plan.say)
if (inTable)
  console.log(
    `Remove the row of ${status} in content/statuses.yaml in the same change: the entry says it now.`,
  )
process.exitCode = plan.failed ? 1 : 0
