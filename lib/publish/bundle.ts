import { createHash } from 'node:crypto'
import { build } from 'esbuild'

/** One script of ours as one file: name with a hash of its content, and the text. */
export type Script = { name: string; text: string }

/** Bundles an entry file for the browser. The same input gives the same bytes. */
export async function bundleScript(entry: string, name: string): Promise<Script> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: ['es2022'],
    jsx: 'automatic',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', ...siteDefines() },
    logLevel: 'silent',
  })
  const text = result.outputFiles[0]?.text ?? ''
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10)
  return { name: `${name}-${hash}.js`, text }
}

/** lib/site.ts reads the environment, which a browser does not have. */
const siteDefines = (): Record<string, string> =>
  Object.fromEntries(
    ['SITE_ORIGIN', 'SITE_BASE_PATH', 'SITE_REPOSITORY', 'SITE_BRANCH'].map((key) => [
      `process.env.${key}`,
      process.env[key] === undefined ? 'undefined' : JSON.stringify(process.env[key]),
    ]),
  )
