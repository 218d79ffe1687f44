/** Learns what tells a story from its surroundings, prints how well it does, and writes the weights. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '../../model/result.ts'
import { ROOT } from '../../node/run.ts'
import { formatTable } from '../../node/table.ts'
import { makeOwnExample, makeSavedExample, type PageExample } from './examples.ts'
import { learnStory, STORY_FROM, writeWeights } from './learn-story.ts'
import { readSavedPages } from './pages.ts'

/** The project's own pages, one for each shape of story and surroundings. */
const SHAPES = join(ROOT, 'tests', 'articles', 'shapes')
const TABLE = join(ROOT, 'lib', 'page', 'extract', 'story-weights.ts')

/** @returns why the pages cannot be read, if so */
export async function learnFromPages(folder: string, isDry: boolean): Promise<Result<null>> {
  const saved = await readSavedPages(folder)
  if (!saved.ok) return saved
  const { weights, figures } = learnStory(saved.value.map(makeSavedExample), await readShapes())
  const show = (share: number) => share.toFixed(4)
  const rows = figures.map(({ least, unseen, seen }) => [
    `${least}${least === STORY_FROM ? ' (used)' : ''}`,
    ...[unseen, seen].flatMap(({ precision, recall }) => [show(precision), show(recall)]),
  ])
  const head = ['probability from', 'precision, unseen', 'recall, unseen', 'precision, seen', 'recall, seen']
  console.log(formatTable({ title: 'Blocks that are told to be story', head, rows }))
  if (!isDry) await writeFile(TABLE, writeWeights(weights, saved.value.length))
  return ok(null)
}

async function readShapes(): Promise<PageExample[]> {
  const names = (await readdir(SHAPES)).filter(name => name.endsWith('.html')).sort()
  return Promise.all(names.map(async name => makeOwnExample(name, await readFile(join(SHAPES, name), 'utf8'))))
}
