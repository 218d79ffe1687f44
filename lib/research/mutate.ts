/**
 * npm run -s mutate -- [--limit N] [--seed N] [--workers N] [--json FILE] [PATH…]
 * Changes the source a little, over and over, and sees whether a unit test notices: a number by one, `<` to `<=`, a
 * condition to its opposite, a statement to nothing. Prints the share that was noticed, by folder, and every change that
 * was not.
 */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { complain, makeVerb, parseCount, runVerb } from '../cli/verb.ts'
import { ROOT } from '../node/run.ts'
import { formatTable } from '../node/table.ts'
import { type Judged, judgeMutants, passAsTheyAre, surveyTests } from './mutate/judge.ts'
import { findMutants, sampleMutants } from './mutate/mutants.ts'
import { listSurvivors, tableOfFolders } from './mutate/report.ts'

const USUAL = ['lib/engine', 'lib/page', 'lib/browser', 'lib/model', 'lib/pack']
const MOST = 9999

interface Options {
  readonly limit: number
  readonly seed: number
  readonly workers: number
  readonly json?: string
}

/** @returns the source files that a path stands for, from the project's folder, sorted; none where there is nothing */
async function listSources(path: string): Promise<string[]> {
  const full = join(ROOT, relative(ROOT, path))
  const found = await stat(full).catch(() => null)
  if (found === null) return []
  const files = found.isDirectory() ? (await readdir(full, { recursive: true })).map(name => join(full, name)) : [full]
  return files
    .filter(file => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map(file => relative(ROOT, file))
    .sort()
}

async function mutate(paths: readonly string[], { limit, seed, workers, json }: Options): Promise<void> {
  const files: string[] = []
  for (const path of paths.length > 0 ? paths : USUAL) {
    const sources = await listSources(path)
    if (sources.length === 0) return complain(`${path}: there is no TypeScript here.`)
    files.push(...sources)
  }
  const read = files.map(async file => findMutants(file, await readFile(join(ROOT, file), 'utf8')))
  const targets = (await Promise.all(read)).map(target => sampleMutants(target, limit, seed))
  const all = targets.reduce((sum, target) => sum + target.mutants.length, 0)
  console.error(`${all} mutants of ${files.length} files; running the tests once as they are`)
  const survey = await surveyTests(targets)
  if (!survey.ok) return complain(survey.error)
  const { tests, broken } = survey.value
  if (broken.length > 0) console.error(`left out, since they fail as it is: ${broken.join(', ')}`)
  const start = performance.now()
  const judged = await judgeMutants(targets, tests, workers, tellProgress(all))
  if (!(await passAsTheyAre(tests)))
    return complain('A file was changed meanwhile, so that the tests fail by themselves.')
  console.log(formatTable(tableOfFolders(judged)))
  for (const line of listSurvivors(judged)) console.log(line)
  console.log(`${Math.round((performance.now() - start) / 1000)} s for ${all} mutants, ${tests.length} test files`)
  if (json !== undefined) await writeFile(json, `${JSON.stringify({ limit, seed, mutants: judged }, null, 2)}\n`)
}

/** Tells on standard error how far it is, each time another twentieth is done. */
function tellProgress(all: number): (judged: Judged) => void {
  let done = 0
  return () => {
    done++
    if (Math.floor((done * 20) / all) > Math.floor(((done - 1) * 20) / all)) console.error(`${done} of ${all}`)
  }
}

await runVerb(
  makeVerb('npm run -s mutate --', 'Change the source a little, over and over, and see whether a unit test notices.')
    .argument('[path...]', `source files or folders; none: ${USUAL.join(', ')}`)
    .option('--limit <n>', 'mutants of each file', parseCount(1, MOST), MOST)
    .option('--seed <n>', 'another seed takes other mutants', parseCount(0, MOST), 1)
    .option('--workers <n>', 'processes at a time', parseCount(1, 64), availableParallelism())
    .option('--json <file>', 'write every mutant and its fate to a file')
    .action(mutate),
)
