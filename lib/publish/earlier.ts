import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where a release lists its hashed files and those of the releases before, newest first. */
export const releaseList = 'assets/releases.json'

/** Releases whose files stay: a page kept in a browser or a proxy for weeks still finds its runtime. */
const keptReleases = 10

/** Names we make: a folder of ours, a name with a hash, no way out of it. */
const hashed = /^(?:assets|engine)\/[a-z-]{1,40}-[0-9a-f]{10}\.(?:js|json)$/

/** The files of a release whose names hold a hash of what is in them. */
export const listHashed = (out: string): string[] =>
  ['assets', 'engine'].flatMap((folder) =>
    existsSync(join(out, folder))
      ? readdirSync(join(out, folder))
          .map((name) => `${folder}/${name}`)
          .filter((file) => hashed.test(file))
          .sort()
      : [],
  )

/**
 * Puts the hashed files of earlier releases beside the new ones before a deploy, so that a page of the release before
 * that is still in a cache finds its runtime. `published` is the address of the site as it is now, with base path. What
 * cannot be fetched is left out: the loader then loads the page anew. Returns the files that were added.
 */
export async function keepEarlier(out: string, published: string): Promise<string[]> {
  const base = published.replace(/\/*$/, '/')
  const before = await fetchReleases(base + releaseList)
  const added: string[] = []
  for (const file of new Set(before.flat())) {
    if (existsSync(join(out, file))) continue
    const response = await fetch(base + file).catch(() => undefined)
    if (!response?.ok) continue
    mkdirSync(dirname(join(out, file)), { recursive: true })
    writeFileSync(join(out, file), Buffer.from(await response.arrayBuffer()))
    added.push(file)
  }
  const now = listHashed(out).filter((file) => !added.includes(file))
  const releases = [now, ...before.filter((files) => files.join() !== now.join())].slice(0, keptReleases)
  writeFileSync(join(out, releaseList), `${JSON.stringify(releases)}\n`)
  return added
}

/** The list of the published site; none at the first deploy. Names that we would not have given are ignored. */
async function fetchReleases(address: string): Promise<string[][]> {
  const response = await fetch(address).catch(() => undefined)
  const releases: unknown = response?.ok ? await response.json().catch(() => []) : []
  return Array.isArray(releases)
    ? releases
        .slice(0, keptReleases - 1)
        .map((files: unknown) =>
          Array.isArray(files)
            ? files.filter((file): file is string => typeof file === 'string' && hashed.test(file))
            : [],
        )
    : []
}
