/**
 * npm start -- [--browser chromium|chrome|firefox] [--port N]
 * Shows the extension at work: builds it, serves the demo article on this machine and opens a browser on it. Without a
 * display it looks for itself: it points at the first highlight, takes a screenshot, prints what was found, and ends.
 */
import { join } from 'node:path'
import { Option } from 'commander'
import { BROWSER_NAMES, type BrowserName } from '../node/browsers.ts'
import { ROOT } from '../node/run.ts'
import { showPage } from './start/show-page.ts'
import { makeVerb, parseCount, runVerb } from './verb.ts'

const DEMO = { folder: join(ROOT, 'tests', 'articles'), page: 'demo.html', picture: 'demo' }

const say = (line: string) => console.log(`▸ ${line}`)

interface Options {
  readonly browser?: BrowserName
  readonly port: number
}

await runVerb(
  makeVerb('npm start --', 'Build the extension and open the demo article in a browser that has it.')
    .addOption(new Option('--browser <name>', 'this browser; else the first that is found').choices(BROWSER_NAMES))
    .option('--port <n>', 'where the demo article is served; 0 is any free port', parseCount(0, 65_535), 0)
    .action(async (options: Options) => {
      process.exitCode = await showPage({ ...DEMO, ...options }, say)
    }),
)
