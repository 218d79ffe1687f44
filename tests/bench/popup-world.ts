/** What the popup is measured in: a copy of the extension with a pack of our own, an empty popup beside the real one. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'wxt'
import { writePacks } from '../../lib/cli/build/bundle-index.ts'
import { BUILDS, buildExtension, ROOT } from '../../lib/node/run.ts'
import { parsePack } from '../../lib/pack/parse.ts'
import config from '../../wxt.config.ts'

export const CLAIMS = 20
const CACHE = join(ROOT, '.cache', 'bench-popup')
export const PAGES = join(CACHE, 'pages')
const ARTICLE = 'article.html'

/** Two words that stand together in one claim only. */
const nameThings = (n: number) => {
  const letters = String.fromCharCode(97 + n) + 'aeiou'.charAt(n % 5)
  return [`${letters}brovak`, `${letters}mintor`] as const
}

const PARTIES = ['Orrin', 'Tarn', 'Meldon'] as const

function makePack() {
  const ids = Array.from({ length: CLAIMS }, (_, n) => n)
  const parties = PARTIES.map(name => ({ id: name.toLowerCase(), kind: 'party', name, description: 'A lake town' }))
  const account = (n: number, i: number) => ({
    id: `account-${i}`,
    party: parties[i % PARTIES.length]?.id,
    stance: ['asserts', 'denies', 'doubts'][i % 3],
    wording: `Says in statement ${i} what became of the ${nameThings(n).join(' and the ')} on that night.`,
    date: `2025-03-0${1 + i}`,
    sources: ['gazette'],
  })
  return {
    ...{ format: 1, id: 'bench', version: '1.0.0', title: 'Bench', language: 'en', date: '2025-04-01' },
    topics: [{ id: 'lake', title: 'What happened at the lake' }],
    entities: parties,
    concepts: ids.flatMap(n => nameThings(n).map(word => ({ id: word, phrases: [word] }))),
    sources: [{ id: 'gazette', title: 'The Gazette', url: 'https://gazette.example/', date: '2025-04-01' }],
    claims: ids.map(n => ({
      id: `claim-${n}`,
      topic: 'lake',
      title: `The ${nameThings(n).join(' of the ')}`,
      statement: `The ${nameThings(n)[0]} was taken for the ${nameThings(n)[1]} at the lake.`,
      patterns: [{ all: [...nameThings(n)] }],
      accounts: Array.from({ length: 6 }, (_, i) => account(n, i)),
    })),
  }
}

function makeArticle(): string {
  const paragraphs = Array.from({ length: CLAIMS }, (_, n) => {
    const [one, other] = nameThings(n)
    return `<p>${PARTIES[n % 3]} said on Monday that the ${one} had been taken for the ${other} in the dark. Reporters spent
      the day asking for documents, and by the evening nobody had shown them any.</p>`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>What happened at the lake</title>
    <main><article><h1>What happened at the lake</h1>${paragraphs.join('')}</article></main></html>`
}

/** Tells on the page itself when so many elements are there and painted: ms since the navigation began. */
const WATCH = `{
  const { selector, count } = document.currentScript.dataset
  const seen = new MutationObserver(() => {
    if (document.querySelectorAll(selector).length < count) return
    seen.disconnect()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => { document.documentElement.dataset.painted = performance.now() }
      port2.postMessage(null)
    })
  })
  seen.observe(document, { childList: true, subtree: true })
}`

async function addWatched(from: string, to: string, selector: string, count: number): Promise<void> {
  const html = await readFile(from, 'utf8')
  const script = `<script src="/watch.js" data-selector="${selector}" data-count="${count}"></script>`
  await writeFile(to, html.replace('</title>', `</title>${script}`))
}

/**
 * Builds the extension and the empty popup with the same settings, and puts them into one folder, with the pages
 * `watched.html` (the real popup) and `empty.html`.
 * @returns the folder of the extension
 */
export async function buildWorld(engine: 'chromium' | 'firefox'): Promise<string> {
  const built = await buildExtension(engine)
  if (built.code !== 0) throw new Error(built.output)
  const world = join(CACHE, engine)
  const empty = join(CACHE, `${engine}-empty`)
  await rm(world, { recursive: true, force: true })
  await mkdir(PAGES, { recursive: true })
  await build({
    root: join(import.meta.dirname, 'empty-popup'),
    configFile: false,
    ...{ browser: engine === 'firefox' ? 'firefox' : 'chrome', manifestVersion: 3, imports: false, mode: 'production' },
    manifest: { name: 'Empty', version: '1' },
    ...{ outDir: empty, outDirTemplate: '.', ...(config.vite && { vite: config.vite }) },
  })
  await cp(BUILDS[engine], world, { recursive: true })
  for (const file of await readdir(join(empty, 'chunks')))
    await cp(join(empty, 'chunks', file), join(world, 'chunks', file))
  await writeFile(join(world, 'watch.js'), WATCH)
  await addWatched(join(world, 'popup.html'), join(world, 'watched.html'), '.claim-list > li', CLAIMS)
  await addWatched(join(empty, 'popup.html'), join(world, 'empty.html'), '#popup > p', 1)
  const pack = parsePack(makePack(), 'bench.pack.yaml')
  if (!pack.ok) throw new Error(JSON.stringify(pack.error))
  await writePacks(world, [pack.value])
  await writeFile(join(PAGES, ARTICLE), makeArticle())
  return world
}
