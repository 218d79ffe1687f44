/** The extensions whose backgrounds the start bench asks: one with nothing in it, and ours with very many claims. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writePacks } from '../../lib/cli/build/bundle-index.ts'
import type { Pack } from '../../lib/model/pack.ts'
import { BUILDS, ROOT } from '../../lib/node/run.ts'
import { readClaimLines } from '../../lib/pack/claims-jsonl.ts'
import type { Engine } from './bench-verb.ts'
import { makeClaims } from './made-claims.ts'

const CACHE = join(ROOT, '.cache', 'bench-start')

/** Writes an extension that answers every message with nothing, and has one page. @returns its folder */
export async function writeEmpty(engine: Engine): Promise<string> {
  const folder = join(CACHE, `${engine}-empty`)
  await mkdir(folder, { recursive: true })
  const api = engine === 'firefox' ? 'browser' : 'chrome'
  const listener = '(message, sender, reply) => { reply({ ok: true }); return true }'
  await writeFile(join(folder, 'background.js'), `${api}.runtime.onMessage.addListener(${listener})\n`)
  await writeFile(join(folder, 'popup.html'), '<!doctype html><title>Empty</title><h1>Empty</h1>')
  const background = engine === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' }
  const gecko = { browser_specific_settings: { gecko: { id: 'empty@bench.example' } } }
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', background, ...(engine === 'firefox' && gecko) }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return folder
}

/** Copies the built extension and puts so many claims into its index, beside the packs. @returns its folder */
export async function writeFull(engine: Engine, packs: readonly Pack[], claims: number): Promise<string> {
  const folder = join(CACHE, `${engine}-full`)
  await rm(folder, { recursive: true, force: true })
  await cp(BUILDS[engine], folder, { recursive: true })
  const lines = makeClaims(claims).map(claim => JSON.stringify(claim))
  const imported = readClaimLines(lines.join('\n'), 'made claims', 'en')
  if (!imported.ok) throw new Error(imported.error)
  await writePacks(folder, [...packs, imported.value])
  return folder
}
