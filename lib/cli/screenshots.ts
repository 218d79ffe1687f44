/**
 * npm run screenshots [-- --store]
 * Makes the picture of the README; with `--store`, the pictures of the stores and the tile, in docs/store/pictures.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { provideBrowser } from '../node/browsers.ts'
import { launchBrowser } from '../node/launch.ts'
import { BUILDS, buildExtension, ROOT } from '../node/run.ts'
import { serveFolder } from '../node/serve.ts'
import { README_SHOTS, type Shot, STORE_SHOTS } from './screenshots/shots.ts'
import { openStage, type Stage } from './screenshots/stage.ts'
import { drawTile, TILE } from './screenshots/tile.ts'
import { makeVerb, runVerb } from './verb.ts'

async function write(file: string, picture: string): Promise<void> {
  const path = join(ROOT, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, Buffer.from(picture, 'base64'))
  console.log(`written: ${file}`)
}

/** @returns the pages of the extension that a shot needs and the build does not have */
const listMissing = ({ scenes }: Shot): string[] =>
  scenes.flatMap(({ page }) => ('own' in page && !existsSync(join(BUILDS.chromium, page.own)) ? [page.own] : []))

async function shootAll(stage: Stage, shots: readonly Shot[]): Promise<void> {
  for (const shot of shots) {
    const missing = listMissing(shot)
    if (missing.length > 0) console.log(`left out: ${shot.file}, since the build has no ${missing.join(' and no ')}`)
    else await write(shot.file, await stage.picture(shot.scenes))
  }
}

/** @returns what went wrong, or nothing */
async function shoot(isForStore: boolean): Promise<string> {
  const found = await provideBrowser(['chromium', 'chrome'], console.log)
  if (!found.ok) return found.error
  const built = await buildExtension('chromium')
  if (built.code !== 0) return built.output
  const served = await serveFolder(join(ROOT, 'tests', 'articles'))
  if (!served.ok) return served.error
  const launched = await launchBrowser(found.value, { extension: BUILDS.chromium, headless: true })
  try {
    const stage = openStage(launched, served.value.origin)
    await shootAll(stage, isForStore ? STORE_SHOTS : README_SHOTS)
    if (isForStore) await write(TILE.file, await drawTile(stage, (file: string) => readFile(join(ROOT, file), 'utf8')))
    return ''
  } finally {
    await launched.close()
    await served.value.close()
  }
}

await runVerb(
  makeVerb('npm run screenshots --', 'Make the picture of the README, or those of the stores.')
    .option('--store', 'the pictures of the stores and the tile')
    .action(async ({ store = false }: { readonly store?: boolean }) => {
      const problem = await shoot(store)
      if (problem === '') return
      console.error(problem)
      process.exitCode = 1
    }),
)
