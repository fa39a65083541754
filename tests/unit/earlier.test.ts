import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { keepEarlier, listHashed, releaseList } from '../../lib/publish/earlier.ts'
import { createFileServer } from '../../lib/publish/serve.ts'

/** A release with these hashed files. */
function release(files: Record<string, string>): string {
  const out = mkdtempSync(join(tmpdir(), 'release-'))
  for (const folder of ['assets', 'engine']) mkdirSync(join(out, folder))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text)
  writeFileSync(join(out, releaseList), JSON.stringify([listHashed(out)]))
  return out
}

/** The release that a host serves now. */
async function published(out: string, run: (address: string) => Promise<void>): Promise<void> {
  const server = createFileServer(out)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  try {
    await run(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const [first, second, third] = ['app-0000000001.js', 'app-0000000002.js', 'app-0000000003.js']

test('three deploys: the files of the earlier two stand beside those of the third', async () => {
  const one = release({ [`assets/${first}`]: '1', 'engine/codes-00000000aa.json': '{}' })
  const two = release({ [`assets/${second}`]: '2', 'engine/codes-00000000aa.json': '{}' })
  const three = release({ [`assets/${third}`]: '3', 'engine/codes-00000000bb.json': '{}' })
  await published(one, async (address) => {
    expect(await keepEarlier(two, address)).toEqual([`assets/${first}`])
  })
  await published(two, async (address) => {
    expect((await keepEarlier(three, address)).sort()).toEqual([
      `assets/${first}`,
      `assets/${second}`,
      'engine/codes-00000000aa.json',
    ])
  })
  expect(readdirSync(join(three, 'assets')).sort()).toEqual([first, second, third, 'releases.json'])
  expect(readFileSync(join(three, 'assets', first), 'utf8')).toBe('1')
})

test('a first deploy, with no site to keep from, adds nothing', async () => {
  const out = release({ [`assets/${first}`]: '1' })
  expect(await keepEarlier(out, 'http://127.0.0.1:9/')).toEqual([])
})

test('a list that names a way out of the folder is not followed', async () => {
  const bad = release({ [`assets/${first}`]: '1' })
  writeFileSync(
    join(bad, releaseList),
    JSON.stringify([['../../etc/passwd', 'assets/../../x-0000000001.js', 7], 'x']),
  )
  const out = release({ [`assets/${second}`]: '2' })
  await published(bad, async (address) => {
    expect(await keepEarlier(out, address)).toEqual([])
  })
  expect(readdirSync(join(out, 'assets')).sort()).toEqual([second, 'releases.json'])
})
