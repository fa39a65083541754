import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export type Built = { seconds: number; megabytes: number }

/**
 * Runs a build and measures it: wall time, and the peak of the memory of all its processes together (proportional set
 * size, from /proc; 0 where there is none). Throws with the end of its output when it fails.
 */
export function measureBuild(
  command: string,
  folder: string,
  env: Record<string, string> = {},
): Promise<Built> {
  const began = performance.now()
  const child = spawn('sh', ['-c', command], {
    cwd: folder,
    detached: true,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', CI: '1', ...env },
  })
  let output = ''
  const note = (part: Buffer) => {
    output = (output + part).slice(-4000)
  }
  child.stdout.on('data', note)
  child.stderr.on('data', note)
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, readMemory(child.pid ?? 0))
  }, 250)
  return new Promise((done, fail) => {
    child.on('exit', (code) => {
      clearInterval(timer)
      const seconds = (performance.now() - began) / 1000
      if (code === 0) done({ seconds, megabytes: peak / 1024 })
      else fail(new Error(`"${command}" in ${folder} failed:\n${output}`))
    })
  })
}

/** Kilobytes of all processes of a session. */
function readMemory(session: number): number {
  let sum = 0
  try {
    for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
      try {
        const status = readFileSync(`/proc/${name}/stat`, 'utf8')
        if (Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[3]) !== session) continue
        sum += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
      } catch {
        // A process that has just ended.
      }
    }
  } catch {
    return 0
  }
  return sum
}
