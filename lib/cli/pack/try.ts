/**
 * npm run -s pack -- try PAGE --pack FILE… [--browser chromium|chrome|firefox] [--port N]
 * Opens a page in a browser that has the extension, with these packs beside the bundled ones. Without a display it points at
 * the first marked sentence, keeps a screenshot, prints what was found, and ends. Ends with 0, with 1 when nothing is marked or the browser fails, or with 2 when something could not be read.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Option } from 'commander'
import type { Pack } from '../../model/pack.ts'
import { BROWSER_NAMES, type BrowserName, hasDisplay } from '../../node/browsers.ts'
import { readDocument } from '../../node/documents.ts'
import { indexPacks, readPacks } from '../../node/load-index.ts'
import { scanDocument } from '../../node/scan-document.ts'
import { writePacks } from '../build/bundle-index.ts'
import { collect, complain, makeVerb, parseCount } from '../verb.ts'
import { writePlainPage } from './try/plain-page.ts'

interface Options {
  readonly pack: readonly string[]
  readonly browser?: BrowserName
  readonly port: number
}

const say = (line: string) => console.log(`▸ ${line}`)

async function tryPage(path: string, { pack: files, browser, port }: Options): Promise<void> {
  if (files.length === 0) return complain('Name the pack to try with --pack.')
  if (path === '-') return complain('-: a browser cannot read standard input: save the page as a file.')
  const [given, bundled] = [await readPacks(files), await readPacks([])]
  if (!given.ok) return complain(given.error)
  if (!bundled.ok) return complain(bundled.error)
  const document = await readDocument(path)
  if (!document.ok) return complain(`${document.error}: name an .html or .txt file.`)
  const ids = new Set(given.value.map(({ id }) => id))
  const packs = [...bundled.value.filter(({ id }) => !ids.has(id)), ...given.value]
  const found = scanDocument(indexPacks(packs), document.value).matches
  const own = found.filter(({ pack }) => ids.has(pack)).length
  say(`${path}: ${own} matches of ${[...ids].join(', ')}, ${found.length} of all packs`)
  if (own === 0) {
    const explain = `npm run -s pack -- explain ${path} --pack ${files[0]}`
    console.error(`No claim of ${[...ids].join(', ')} is found on this page: ${explain} tells what came nearest.`)
    process.exitCode = 1
    if (!hasDisplay()) return
  }
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-try-'))
  try {
    const page = await copyPage(path, folder)
    // Only this verb needs what drives a browser, which takes long to load.
    const { showPage } = await import('../start/show-page.ts')
    const code = await showPage(
      {
        ...{ folder, page, port, picture: 'try' },
        ...(browser !== undefined && { browser }),
        prepare: built => copyExtension(built, join(folder, 'extension'), packs),
      },
      say,
    )
    if (own > 0) process.exitCode = code
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** @returns the name of a page of HTML in the folder, which the extension can read in a browser */
async function copyPage(path: string, folder: string): Promise<string> {
  const name = basename(path)
  if (!/\.txt$/i.test(name)) {
    await cp(path, join(folder, name))
    return name
  }
  const html = writePlainPage(await readFile(path, 'utf8'))
  await writeFile(join(folder, `${name}.html`), html)
  return `${name}.html`
}

/** @returns the folder of a copy of the built extension that has these packs */
async function copyExtension(built: string, folder: string, packs: readonly Pack[]): Promise<string> {
  await cp(built, folder, { recursive: true })
  await writePacks(folder, packs)
  return folder
}

/** `pack try`. */
export const makeTry = () =>
  makeVerb('try', 'Open a page in a browser that has the extension with a pack.')
    .argument('<page>', 'an .html or .txt file')
    .option('--pack <file>', 'a pack that comes beside the bundled ones; may be given again', collect, [])
    .addOption(new Option('--browser <name>', 'this browser; else the first that is found').choices(BROWSER_NAMES))
    .option('--port <n>', 'where the page is served; 0 is any free port', parseCount(0, 65_535), 0)
    .action(tryPage)
