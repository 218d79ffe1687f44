import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fail, ok, type Result } from '../model/result.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
}

export interface Served {
  /** `http://127.0.0.1:PORT/` */
  readonly origin: string
  /** The paths that were asked for so far, in order. */
  readonly requests: readonly string[]
  close(): Promise<void>
}

/**
 * Serves the files of one folder (not of folders in it) on 127.0.0.1, and a list of its pages at `/`.
 * @param port 0 for any free one
 * @returns the running server, or why there is none (the port is taken)
 */
export function serveFolder(folder: string, port = 0): Promise<Result<Served>> {
  const requests: string[] = []
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
    requests.push(path)
    if (path === '/favicon.ico') return response.writeHead(204).end()
    const file = decodeURIComponent(path.slice(1))
    // Only names that the folder lists are read: a path that leaves it is in no such list.
    const files = await readdir(folder)
    const body = file === '' ? listPages(files) : files.includes(file) ? await readFile(join(folder, file)) : null
    const type = TYPES[extname(file === '' ? 'index.html' : file)] ?? 'application/octet-stream'
    response.writeHead(body === null ? 404 : 200, { 'content-type': type, 'cache-control': 'no-store' })
    response.end(body)
  })
  return new Promise(resolve => {
    server.once('error', error => resolve(fail(`Port ${port} cannot be used: ${error.message}`)))
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as AddressInfo
      const close = () =>
        new Promise<void>(done => {
          server.close(() => done())
          server.closeAllConnections()
        })
      resolve(ok({ origin: `http://127.0.0.1:${taken}/`, requests, close }))
    })
  })
}

function listPages(files: readonly string[]): string {
  const pages = files.filter(file => file.endsWith('.html')).sort()
  const items = pages.map(page => `<li><a href="${page}">${page}</a></li>`)
  return `<!doctype html><meta charset="utf-8"><title>Pages</title><ul>${items.join('')}</ul>`
}
