import { readFileSync } from 'node:fs'
import { bundleScript } from '../bundle.ts'
import { toSbom } from '../sbom.ts'

/** `npm run sbom`: prints the bill of materials of a build. */
const app = await bundleScript('components/client/islands.tsx', 'app')
const triage = await bundleScript('components/client/triage/islands.tsx', 'triage')
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
console.log(JSON.stringify(toSbom(lock, [...app.packages, ...triage.packages]), null, 2))
