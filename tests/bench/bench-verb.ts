/** What the parts of the bench have in common: how each is called, and where its figures go. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Command, Option } from 'commander'
import { complain, makeVerb } from '../../lib/cli/verb.ts'
import { ROOT } from '../../lib/node/run.ts'

const ENGINES = ['chromium', 'firefox'] as const
export type Engine = (typeof ENGINES)[number]

/** Runs of a part that anybody would wait for. */
export const MOST_RUNS = 10_000

/** Starts the description of a part. */
export const makeBench = (part: string, description: string): Command =>
  makeVerb(`npm run -s bench -- ${part}`, description)

/** `--json`, and the file in .output where a part's figures go when nobody names one. */
export const jsonOption = (file: string): Option =>
  new Option('--json <file>', 'where the figures are written').default(join(ROOT, '.output', file), `.output/${file}`)

/** `--browser`: one of the two that the extension is built for. See `listEngines`. */
export const browserOption = (): Option =>
  new Option('--browser <name>', 'only this browser; else both, one after the other').choices(ENGINES)

/** @returns the browsers to measure in */
export const listEngines = (browser: Engine | undefined): readonly Engine[] =>
  browser === undefined ? ENGINES : [browser]

/** Writes figures as JSON and tells where. */
export async function writeFigures(path: string, figures: object): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${JSON.stringify(figures, null, 2)}\n`)
  console.log(`written: ${path}`)
}

/** Makes a verb's action of a measurement that gives back what was wrong, or null. */
export const reportProblem =
  <Options>(bench: (options: Options) => Promise<string | null>) =>
  async (options: Options): Promise<void> => {
    const problem = await bench(options)
    if (problem !== null) complain(problem)
  }
