/**
 * npm run -s bench -- [engine|formats|import|page|popup|search|sets|start [OPTION…]]
 * Measures speed. Each part is a script in tests/bench with options of its own; without a part, all of them are run.
 */
import { join } from 'node:path'
import { Argument } from 'commander'
import { makeVerb, runVerb } from '../cli/verb.ts'
import { ROOT, runCommand } from '../node/run.ts'

/** The bench strips types of parts of the reader by itself, which Node calls an experiment. */
const QUIET = '--disable-warning=ExperimentalWarning'
const PARTS = ['engine', 'formats', 'import', 'page', 'popup', 'search', 'sets', 'start']

/** @returns the worst exit code of the parts */
async function bench(part: string | undefined, options: readonly string[]): Promise<number> {
  let worst = 0
  for (const name of part === undefined ? PARTS : [part]) {
    const script = join(ROOT, 'tests', 'bench', `${name}.ts`)
    const { code } = await runCommand(process.execPath, [QUIET, '--expose-gc', script, ...options], true)
    worst = Math.max(worst, code)
  }
  return worst
}

await runVerb(
  makeVerb('npm run -s bench --', 'Measure speed: of one part, or of all.')
    .addArgument(new Argument('[part]', 'what to measure').choices(PARTS))
    .argument('[option...]', 'the part’s own options: `-- PART --help` lists them')
    // What follows a part is the part's, `--help` too.
    .passThroughOptions()
    .action(async (part: string | undefined, options: readonly string[]) => {
      process.exitCode = await bench(part, options)
    }),
)
