import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize, resolve } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.yml': 'text/plain; charset=utf-8',
  '.conf': 'text/plain; charset=utf-8',
  '.spl': 'text/plain; charset=utf-8',
  '.kql': 'text/plain; charset=utf-8',
  '.ps1': 'text/plain; charset=utf-8',
  '.zip': 'application/zip',
}

/**
 * Serves the exported folder as a plain file host does: `/state/1205/` is its index.html, `/state/1205` moves there,
 * everything else is 404.html with status 404. `basePath` mounts it below '/kb'.
 */
export function createFileServer(folder: string, basePath = ''): Server {
  const root = resolve(folder)
  return createServer((request, response) => {
    const path = readPath(request.url ?? '/')
    const inside = path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : undefined
    const file = inside === undefined ? undefined : join(root, normalize(inside))
    if (path === basePath && basePath !== '') return redirect(`${basePath}/`)
    if (!file?.startsWith(root)) return send(join(root, '404.html'), 404)
    if (isFile(file) && !path.endsWith('/')) return send(file, 200)
    if (isFile(join(file, 'index.html'))) {
      return path.endsWith('/') ? send(join(file, 'index.html'), 200) : redirect(`${path}/`)
    }
    return send(join(root, '404.html'), 404)

    function redirect(to: string): void {
      // `//host/` would lead to another host.
      response.writeHead(301, { location: encodeURI(to.replace(/^\/+/, '/')) }).end()
    }
    function send(name: string, status: number): void {
      if (!existsSync(name)) return void response.writeHead(status).end()
      response.writeHead(status, { 'content-type': types[extname(name)] ?? 'application/octet-stream' })
      if (request.method === 'HEAD') return void response.end()
      createReadStream(name).pipe(response)
    }
  })
}

/** The path of a request without query; a broken escape is no file. */
function readPath(url: string): string {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0] ?? '/')
  } catch {
    return '/404'
  }
}

const isFile = (name: string): boolean => existsSync(name) && statSync(name).isFile()
