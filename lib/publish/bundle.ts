import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { build } from 'esbuild'

/** A file of ours: name with a hash of its content, and the text. */
export type Part = { name: string; text: string }

/** One script as one file, and the parts that it loads later, on their first use. */
export type Script = Part & { later: readonly Part[] }

/** Bundles an entry file for the browser. The same input gives the same bytes. */
export async function bundleScript(entry: string, name: string): Promise<Script> {
  const result = await build({
    entryPoints: { [name]: entry },
    bundle: true,
    splitting: true,
    outdir: 'assets',
    chunkNames: 'later-[hash]',
    // FlexSearch names it for Node and never asks a browser for it.
    external: ['worker_threads'],
    write: false,
    minify: true,
    format: 'esm',
    target: ['es2022'],
    jsx: 'automatic',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', ...siteDefines() },
    logLevel: 'silent',
  })
  const files = result.outputFiles.map((file) => ({ name: basename(file.path), text: file.text }))
  const text = files.find((file) => file.name === `${name}.js`)?.text ?? ''
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10)
  return { name: `${name}-${hash}.js`, text, later: files.filter((file) => file.text !== text) }
}

/** lib/site.ts reads the environment, which a browser does not have. */
const siteDefines = (): Record<string, string> =>
  Object.fromEntries(
    ['SITE_ORIGIN', 'SITE_BASE_PATH', 'SITE_REPOSITORY', 'SITE_BRANCH'].map((key) => [
      `process.env.${key}`,
      process.env[key] === undefined ? 'undefined' : JSON.stringify(process.env[key]),
    ]),
  )
