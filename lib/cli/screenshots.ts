/** npm run screenshots: makes the picture of the README. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { provideBrowser } from '../node/browsers.ts'
import { readClosedRoots } from '../node/closed-roots.ts'
import { pointAt, readHighlights, shootWhenStill, waitFor } from '../node/inspect.ts'
import { launchBrowser } from '../node/launch.ts'
import { BUILDS, buildExtension, ROOT } from '../node/run.ts'
import { serveFolder } from '../node/serve.ts'
import { makeVerb, runVerb } from './verb.ts'

const FOLDER = join(ROOT, 'docs')
/** The sentence whose card is shown. */
const SENTENCE = 1

/** @returns what went wrong, or nothing */
async function shoot(): Promise<string> {
  const found = await provideBrowser(['chromium', 'chrome'], console.log)
  if (!found.ok) return found.error
  const built = await buildExtension('chromium')
  if (built.code !== 0) return built.output
  const served = await serveFolder(join(ROOT, 'tests', 'articles'))
  if (!served.ok) return served.error
  const { browser, engine, close } = await launchBrowser(found.value, { extension: BUILDS.chromium, headless: true })
  try {
    const page = await browser.newPage()
    await page.setViewport({ width: 1120, height: 780 })
    await page.goto(`${served.value.origin}demo.html`)
    await page.waitForFunction(n => [...CSS.highlights.values()].some(h => h.size > n), {}, SENTENCE)
    const sentence = (await readHighlights(page))[SENTENCE]
    if (!sentence) return 'nothing is highlighted in the demo article'
    await pointAt(page, sentence.box)
    await waitFor('the card', async () => (await readClosedRoots(page, engine)).some(root => root.text.trim() !== ''))
    await mkdir(FOLDER, { recursive: true })
    await shootWhenStill(page, `${FOLDER}/screenshot.png`)
    console.log(`written: ${FOLDER}/screenshot.png`)
    return ''
  } finally {
    await close()
    await served.value.close()
  }
}

await runVerb(
  makeVerb('npm run screenshots --', 'Make docs/screenshot.png, the picture of the README.').action(async () => {
    const problem = await shoot()
    if (problem === '') return
    console.error(problem)
    process.exitCode = 1
  }),
)
