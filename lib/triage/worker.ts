/// <reference lib="webworker" />

import type { Reply, Request } from './protocol.ts'
import { runTriage } from './run.ts'

/**
 * The entry of the worker. Built into one file, fetched by the page and started from a `blob:` address: only then the
 * page's Content-Security-Policy binds it too, and nothing in it could send a log anywhere.
 */
const scope = self as unknown as DedicatedWorkerGlobalScope
const run = runTriage((reply: Reply) => scope.postMessage(reply))
scope.addEventListener('message', (message: MessageEvent<Request>) => run(message.data))
