/** Runs one expression over its inputs in a thread of its own, which the test can end when it hangs. */
import { parentPort } from 'node:worker_threads'

parentPort?.on('message', ({ source, flags, inputs, limit }) => {
  let [slowest, worst] = [0, '']
  for (const [name, text] of inputs) {
    const expression = new RegExp(source, flags.includes('g') ? flags : `${flags}g`)
    const began = performance.now()
    text.replace(expression, '')
    const took = performance.now() - began
    if (took > slowest) [slowest, worst] = [took, name]
    if (slowest > limit) break
  }
  parentPort?.postMessage({ slowest, worst })
})
