/** `pack try` builds anew into the folders of the builds, from the same files: what other tests use there stays the same. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../lib/node/run.ts'
import { makeInput } from '../pack/example.ts'
import { ENGINES } from './driver.ts'

const STATED = 'The Town Council said that the bridge was unsafe.'
/** What only this run of tests has, or shows a window. */
const RUNNERS = /^(?:DISPLAY|WAYLAND_DISPLAY|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST|VITEST.*)$/
/** Starting a build and a browser takes a busy machine long. */
const LONG = 180_000

describe.each(ENGINES)('pack try in %s', engine => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-try-test-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const pack = join(folder, 'bridge.pack.yaml')
  writeFileSync(pack, JSON.stringify(makeInput()))

  const tryPage = (text: string): Promise<{ code: number; out: string; err: string }> => {
    const page = join(folder, 'page.txt')
    writeFileSync(page, text)
    // The test runner's mode would give another build, which the tests after this one would then use.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !RUNNERS.test(name)))
    const call = [join(ROOT, 'lib', 'cli', 'pack.ts'), 'try', page, '--pack', pack, '--browser', engine]
    return new Promise(resolve =>
      execFile(process.execPath, call, { env, cwd: folder }, (error, out, err) =>
        resolve({ code: error === null ? 0 : Number(error.code), out, err }),
      ),
    )
  }

  it('marks in a page what the pack knows, and tells it', { timeout: LONG }, async () => {
    const { code, out, err } = await tryPage(`A day in Harrow\n\n${STATED}\n\nIt rained.\n`)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('page.txt: 1 matches of bridge-closure, 1 of all packs')
    expect(out).toContain('1 texts are highlighted, 1 matches:\n  bridge-unsafe, attributed')
    expect(out).toMatch(/browser closed, its profile removed, port free\n$/)
  })

  it('says so, without a browser, where the pack knows nothing of the page', async () => {
    const { code, out, err } = await tryPage('Bake the bread for forty minutes.\n')
    expect(code).toBe(1)
    expect(err).toMatch(/^No claim of bridge-closure is found on this page: .* explain /)
    expect(out).not.toContain('building')
  })
})
