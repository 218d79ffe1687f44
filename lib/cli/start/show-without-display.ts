import { readClosedRoots } from '../../node/closed-roots.ts'
import { findTab, pointUntil, readHighlights, readReport, shootWhenStill } from '../../node/inspect.ts'
import type { Launched } from '../../node/launch.ts'

/**
 * Opens a page in a browser that nobody sees, points at its first highlight, keeps a screenshot and tells what was found.
 * @param picture where the screenshot goes
 * @returns the exit code: 1 when nothing was highlighted
 */
export async function showWithoutDisplay(
  { browser, engine, home }: Launched,
  url: string,
  picture: `${string}.png`,
  say: (line: string) => void,
): Promise<number> {
  const page = await browser.newPage()
  await page.goto(url)
  say('waiting for the first highlight')
  await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 20_000 })
  const highlights = await readHighlights(page)
  const [first] = highlights
  if (!first) return 1
  say(`pointing at: “${first.text}”`)
  const isOpen = async () => (await readClosedRoots(page, engine)).some(root => root.text.trim() !== '')
  await pointUntil(page, first.box, 'the card', isOpen)
  await shootWhenStill(page, picture)
  say(`screenshot: ${picture}`)
  const own = await browser.newPage()
  // Firefox never reports such a page as loaded, though it is.
  await own.goto(`${home}popup.html`, { waitUntil: [] })
  await own.waitForSelector('body')
  const tab = await findTab(own, url)
  const report = tab === null ? null : await readReport(own, tab)
  say(`${highlights.length} texts are highlighted, ${report?.matches.length ?? 0} matches:`)
  for (const match of report?.matches ?? []) {
    console.log(`  ${match.claim}, ${match.voice}${match.speakerText ? ` (${match.speakerText})` : ''}`)
  }
  for (const { text } of highlights) console.log(`  “${text}”`)
  return 0
}
