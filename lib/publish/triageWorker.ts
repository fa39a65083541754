import { href } from '../site.ts'
import { bundleScript, type Script } from './bundle.ts'

/** The worker of /triage/ as one file. The same source gives the same name. */
export const bundleWorker = (): Promise<Script> => bundleScript('lib/triage/worker.ts', 'triage-worker')

/** Where the page fetches it, base path included. */
export const workerAddress = ({ name }: Script): string => href(`/assets/${name}`)
