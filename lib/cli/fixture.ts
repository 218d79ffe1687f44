/**
 * npm run -s fixture -- SAVED.html NAME
 * Makes a test page of a saved one: tests/articles/NAME.html, without scripts and styles, and NAME.expected.json with what the
 * bundled packs find in it today. The text stays as it is until you replace it: no words of a news site go into the project.
 */
import { access, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { readHtml } from '../node/documents.ts'
import { indexPacks, readPacks } from '../node/load-index.ts'
import { decodePage } from '../node/parse-page.ts'
import { ROOT } from '../node/run.ts'
import { type ScannedMatch, scanDocument } from '../node/scan-document.ts'
import { makeFixturePage } from './fixture/make-page.ts'
import { complain, makeVerb, runVerb } from './verb.ts'

const ARTICLES = join(ROOT, 'tests', 'articles')

/** One match a line, as in the other files. */
function formatExpected(matches: readonly ScannedMatch[]): string {
  if (matches.length === 0) return '[]\n'
  const lines = matches.map(({ claim, voice, text }) => {
    const fields = Object.entries({ claim, voice, text }).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`)
    return `  {${fields.join(', ')}}`
  })
  return `[\n${lines.join(',\n')}\n]\n`
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

async function makeFixture(saved: string, name: string, { into }: { readonly into: string }): Promise<void> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
    return complain(`${name}: give a name in small letters, like live-blog.`)
  const page = join(into, `${name}.html`)
  const expected = join(into, `${name}.expected.json`)
  for (const path of [page, expected]) if (await isThere(path)) return complain(`${path}: is there already.`)
  const bytes = await readFile(saved).catch(() => null)
  if (bytes === null) return complain(`${saved}: cannot be read.`)
  const packs = await readPacks([])
  if (!packs.ok) return complain(packs.error)
  const html = makeFixturePage(decodePage(bytes))
  const { matches } = scanDocument(indexPacks(packs.value), { path: page, ...readHtml(html) })
  await writeFile(page, html)
  await writeFile(expected, formatExpected(matches))
  tellNext(page, expected)
}

function tellNext(page: string, expected: string): void {
  const [shownPage, shownExpected] = [page, expected].map(path => relative(process.cwd(), path))
  console.log(`written: ${shownPage}, ${shownExpected}

1. Replace the text in ${shownPage} by words of your own that go wrong in the same way. Take out what plays no part in it.
   No text of a news site goes into the project.
2. Put into ${shownExpected} what should be found; now it has what is found today.
3. npm run test:unit -- tests/articles.test.ts`)
}

await runVerb(
  makeVerb('npm run -s fixture --', 'Make a test page, and what should be found in it, of a page that goes wrong.')
    .argument('<saved>', 'a page, saved from a browser as HTML')
    .argument('<name>', 'what the test page is to be called, in small letters with hyphens')
    .option('--into <dir>', 'another folder than tests/articles', ARTICLES)
    .action(makeFixture),
)
