import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The licence of every package that is inside our scripts, as its authors ask: name, version and the whole text. Throws
 * for a package that brings none.
 */
export function toLicences(packages: readonly string[]): string {
  return [...new Set(packages)]
    .sort()
    .map((name) => {
      const folder = join('node_modules', name)
      const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      const file = readdirSync(folder).find((candidate) => /^licen[cs]e/i.test(candidate))
      if (!file) throw new Error(`${name} is part of the site's scripts and has no licence file`)
      return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}
