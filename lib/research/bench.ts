/**
 * npm run -s bench -- [PART [OPTION…]]
 * Runs the parts that measure speed, each of which is a script in tests/bench with options of its own; without a name,
 * all of them.
 */
import { join } from 'node:path'
import { ROOT, runCommand } from '../node/run.ts'

/** The bench strips types of parts of the reader by itself, which Node calls an experiment. */
const QUIET = '--disable-warning=ExperimentalWarning'
const PARTS = ['engine', 'page', 'popup', 'search', 'sets', 'start']

async function run([part, ...options]: readonly string[]): Promise<number> {
  if (part !== undefined && !PARTS.includes(part)) {
    console.error(`${part}: not one of ${PARTS.join(', ')}`)
    return 2
  }
  let worst = 0
  for (const name of part === undefined ? PARTS : [part]) {
    const script = join(ROOT, 'tests', 'bench', `${name}.ts`)
    const { code } = await runCommand(process.execPath, [QUIET, '--expose-gc', script, ...options], true)
    worst = Math.max(worst, code)
  }
  return worst
}

process.exitCode = await run(process.argv.slice(2))
