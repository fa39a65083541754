import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}
/** What a host compresses; the rest is compressed already. */
const texts = /\.(?:html|js|css|json|svg|wasm|xml|txt)$/

export type Host = { origin: string; sent: { path: string; bytes: number }[]; close: () => void }

/** Serves a folder as a good host does, with brotli made beforehand, and notes what is sent (bodies only). */
export async function openHost(folder: string): Promise<Host> {
  const sent: Host['sent'] = []
  const kept = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/')
    const asked = join(folder, path)
    const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked
    if (!existsSync(file)) return void response.writeHead(404).end()
    const packed = texts.test(file)
    let body = kept.get(file)
    if (!body) {
      const raw = readFileSync(file)
      body = packed ? brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }) : raw
      kept.set(file, body)
    }
    sent.push({ path, bytes: body.length })
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': body.length,
      ...(packed ? { 'content-encoding': 'br' } : {}),
    })
    response.end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
