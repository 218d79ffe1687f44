import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

export const ROOT = join(import.meta.dirname, '..', '..', '..')

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A folder of its own for a file of tests, and `npm run -s pack --` in it. */
export function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-pack-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  return {
    folder,
    /** @returns the file's name */
    write(name: string, content: string | object): string {
      writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content, null, 1))
      return name
    },
    run: (...args: string[]): Promise<Ran> =>
      new Promise(resolve => {
        const call = [join(ROOT, 'lib', 'cli', 'pack.ts'), ...args]
        execFile(process.execPath, call, { cwd: folder }, (error, out, err) =>
          resolve({ code: error === null ? 0 : Number(error.code), out, err }),
        )
      }),
  }
}
