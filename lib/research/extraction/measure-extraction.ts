/** Measures what is read of saved pages whose story is known. */
import { ok, type Result } from '../../model/result.ts'
import { parsePage } from '../../node/parse-page.ts'
import { withXPath } from '../../node/xpath.ts'
import { isArticle } from '../../page/dom/article.ts'
import { extractBlocks } from '../../page/extract/blocks.ts'
import { compareRuns, countRuns, type Extent, meanOf } from './compare.ts'
import { readSavedPages, type SavedPage } from './pages.ts'

interface MeasuredPage extends Extent {
  readonly page: SavedPage
  readonly isRefused: boolean
  readonly isDated: boolean
}

function measurePage(saved: SavedPage): MeasuredPage {
  const page = withXPath(parsePage(saved.html))
  const { blocks, published } = extractBlocks(page)
  const story = blocks.filter(block => block.story).map(block => block.text)
  return {
    ...compareRuns(countRuns(story.join('\n')), countRuns(saved.story)),
    page: saved,
    isRefused: !isArticle(page),
    isDated: published !== null,
  }
}

/**
 * Measures extraction on a folder of saved pages.
 * @param misses how many of the worst pages are listed, by precision and by recall
 * @returns lines to print, or why the folder cannot be read
 */
export async function measureExtraction(folder: string, misses: number): Promise<Result<string>> {
  const saved = await readSavedPages(folder)
  if (!saved.ok) return saved
  const pages = saved.value.map(measurePage)
  const { precision, recall } = meanOf(pages)
  const refused = pages.filter(page => page.isRefused)
  const worst = (key: keyof Extent) =>
    pages
      .toSorted((a, b) => a[key] - b[key])
      .slice(0, misses)
      .map(one => `  ${key} ${one[key].toFixed(3)} ${one.page.id} ${one.page.url}`)
  return ok(
    [
      `pages ${pages.length}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  refused ${refused.length}`,
      `a day of publication was found on ${pages.filter(page => page.isDated).length}`,
      ...refused.slice(0, misses).map(({ page }) => `  refused ${page.id} ${page.url}`),
      ...worst('precision'),
      ...worst('recall'),
    ].join('\n'),
  )
}
