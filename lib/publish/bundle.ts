import { createHash } from 'node:crypto'
import { type BuildOptions, build } from 'esbuild'
import { readRevision } from './revision.ts'

/** A file of ours: name with a hash of its content, the text, and the npm packages inside it. */
export type Part = { name: string; text: string; packages: readonly string[] }

/** One script as one file, and the part that it loads later, on first use. */
export type Script = Part & { later: Part }

/**
 * Bundles an entry file for the browser. The same input gives the same bytes. FlexSearch, the one package that is
 * imported on first use, is a file of its own; esbuild's splitting would add a third with what both share, and a request
 * that delays the first.
 */
export async function bundleScript(entry: string, name: string): Promise<Script> {
  const later = await bundle('words', {
    stdin: { contents: "export { Encoder, Index } from 'flexsearch'", resolveDir: process.cwd() },
    // Named for Node only.
    external: ['worker_threads'],
  })
  const script = await bundle(name, {
    entryPoints: [entry],
    plugins: [
      {
        name: 'later',
        setup: ({ onResolve }) => {
          onResolve({ filter: /^flexsearch$/ }, ({ kind }) =>
            kind === 'dynamic-import' ? { path: `./${later.name}`, external: true } : undefined,
          )
        },
      },
    ],
  })
  return { ...script, later, packages: [...script.packages, ...later.packages] }
}

/** The same as one file without parts, to be written into the offline copy, which has its licences on a page of its own. */
export const bundleInline = async (entry: string): Promise<string> => {
  const options: BuildOptions = { entryPoints: [entry], format: 'iife', external: ['worker_threads'] }
  return (await bundle('inline', options, '#/licences/ in this file')).text
}

async function bundle(name: string, options: BuildOptions, licences = 'licences.txt'): Promise<Part> {
  const result = await build({
    format: 'esm',
    ...options,
    bundle: true,
    write: false,
    minify: true,
    target: ['es2022'],
    jsx: 'automatic',
    // The notices stand in one place beside the scripts (lib/publish/licences.ts).
    legalComments: 'none',
    banner: { js: `/*! Licences of what is inside: ${licences} */` },
    metafile: true,
    define: { 'process.env.NODE_ENV': '"production"', ...siteDefines() },
    logLevel: 'silent',
  })
  const text = result.outputFiles?.[0]?.text ?? ''
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10)
  return { name: `${name}-${hash}.js`, text, packages: toPackages(Object.keys(result.metafile.inputs)) }
}

/** `node_modules/@a/b/c.js` → `@a/b`, each once. */
const toPackages = (inputs: readonly string[]): string[] =>
  [
    ...new Set(inputs.flatMap((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? [])),
  ].sort()

/** lib/site.ts reads the environment, which a browser does not have. */
const siteDefines = (): Record<string, string> =>
  Object.fromEntries(
    [
      ['SITE_REVISION', readRevision().revision] as const,
      ...['SITE_ORIGIN', 'SITE_BASE_PATH', 'SITE_REPOSITORY', 'SITE_BRANCH'].map(
        (key) => [key, process.env[key]] as const,
      ),
    ].map(([key, value]) => [
      `process.env.${key}`,
      value === undefined ? 'undefined' : JSON.stringify(value),
    ]),
  )
