/** Serves the project's own modules to a page, types taken off, and batches of files. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { stripTypeScriptTypes } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import type { SetFile } from '../../lib/claim-set/write-shards.ts'
import { ROOT } from '../../lib/node/run.ts'

const pageWith = (script: string) => `<!doctype html><meta charset="utf-8"><title>Sets</title>
<script type="importmap">{"imports":{"stemmer":"/node_modules/stemmer/index.js"}}</script>
<script type="module" src="/${script}"></script>`
/** Cross-origin isolation, without which a browser does not tell how much memory a page takes. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cache-control': 'no-store',
}
const FOLDERS = ['lib', 'tests/bench', 'tests/e2e', 'node_modules/stemmer']

export interface PageServer {
  readonly origin: string
  close(): void
}

/**
 * @param script the page's module, a path from the project's root
 * @param batches files to be asked for as `/batch/N`
 */
export async function servePage(script: string, batches: readonly (readonly SetFile[])[]): Promise<PageServer> {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1')
    const batch = batches[Number(/^\/batch\/(\d+)$/.exec(pathname)?.[1] ?? Number.NaN)]
    if (pathname === '/')
      return response.writeHead(200, { ...HEADERS, 'content-type': 'text/html' }).end(pageWith(script))
    if (batch !== undefined) {
      const files = JSON.stringify(batch.map(({ name, bytes }) => [name, bytes.byteLength]))
      response.writeHead(200, { ...HEADERS, files })
      for (const { bytes } of batch) response.write(new Uint8Array(bytes))
      return response.end()
    }
    const path = normalize(pathname).slice(1)
    const text = FOLDERS.some(folder => path.startsWith(`${folder}/`))
      ? await readFile(join(ROOT, path), 'utf8').catch(() => null)
      : null
    response.writeHead(text === null ? 404 : 200, { ...HEADERS, 'content-type': 'text/javascript' })
    response.end(text !== null && path.endsWith('.ts') ? stripTypeScriptTypes(text) : text)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}/`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
