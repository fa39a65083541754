import { existsSync, writeFileSync } from 'node:fs'
import { createEntryPlan } from '../newEntry.ts'

/** `npm run new -- state 1306`: writes a commented entry into the right folder and says what to do next. */
const [kind = '', code = ''] = process.argv.slice(2)
const plan = createEntryPlan(kind, code, new Date().toISOString().slice(0, 10), existsSync)
if (plan.write) writeFileSync(plan.write.file, plan.write.text, { flag: 'wx' })
console.log(plan.say)
process.exitCode = plan.failed ? 1 : 0
