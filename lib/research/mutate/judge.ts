/** Runs tests against mutants. */
import { fail, ok, type Result } from '../../model/result.ts'
import { applyMutant, type Mutant, type Target } from './mutants.ts'
import { openTestProcess, type TestProcess } from './processes.ts'
import { findTests, instrument, type TestFile } from './reach.ts'

/** `late`: the tests took so long that they may never have ended. `unreached`: no test runs the code. */
export type Fate = 'killed' | 'late' | 'survived' | 'unreached'
export interface Judged extends Mutant {
  readonly fate: Fate
  /** The failure that killed it; else null. */
  readonly failure: string | null
}

/** The survey of all tests may take this long, ms. */
const SURVEY_LIMIT = 600_000
/** A mutant may take so many times as long as the same tests without it, and in any case this long, ms. */
const SLOWER = 4
const LEAST_LIMIT = 10_000

/** What the tests reach. */
export interface Survey {
  readonly tests: readonly TestFile[]
  /** Paths of test files that fail without any mutant, and so can judge none. */
  readonly broken: readonly string[]
}

/** Runs the tests that import the targets once, as they are. */
export async function surveyTests(targets: readonly Target[]): Promise<Result<Survey>> {
  const survey = openTestProcess(true)
  const texts = Object.fromEntries(targets.map(target => [target.file, instrument(target)]))
  const answer = await survey.run({ texts, tests: null }, SURVEY_LIMIT)
  survey.close()
  if (answer === null) return fail('The tests did not end.')
  const broken = answer.tests.filter(test => !test.passed).map(test => test.path)
  const reaching = answer.tests.filter(test => test.passed && test.reached.length > 0)
  const times = await timeTogether(reaching.map(test => test.path))
  if (times === null) return fail('The tests pass one by one, but not in one worker.')
  const tests = reaching.map(({ path, reached }) => ({ path, ms: times.get(path) ?? 0, reached: new Set(reached) }))
  return ok({ tests, broken })
}

/**
 * Runs test files as they are run with a mutant: in one worker, where they share what they load.
 * @returns how long each takes, ms; null when they do not pass, which after the judging means that a file was changed
 */
export async function timeTogether(paths: readonly string[]): Promise<ReadonlyMap<string, number> | null> {
  const process = openTestProcess()
  const answer = await process.run({ texts: {}, tests: paths }, SURVEY_LIMIT)
  process.close()
  return answer?.passed ? new Map(answer.tests.map(test => [test.path, test.ms])) : null
}

/**
 * Judges every mutant of the targets.
 * @param workers processes at a time
 * @param tell is called after each mutant
 * @returns the mutants in the order of the targets
 */
export async function judgeMutants(
  targets: readonly Target[],
  tests: readonly TestFile[],
  workers: number,
  tell: (judged: Judged) => void,
): Promise<Judged[]> {
  const queue = targets.flatMap(target => target.mutants.map(mutant => ({ target, mutant })))
  const judged: Judged[] = []
  let next = 0
  const work = async () => {
    const process = openTestProcess()
    while (next < queue.length) {
      const at = next++
      const { target, mutant } = queue[at] as (typeof queue)[number]
      const one = { ...mutant, ...(await judge(process, target, mutant, tests)) }
      judged[at] = one
      tell(one)
    }
    process.close()
  }
  await Promise.all(Array.from({ length: workers }, work))
  return judged
}

async function judge(
  process: TestProcess,
  target: Target,
  mutant: Mutant,
  tests: readonly TestFile[],
): Promise<Pick<Judged, 'fate' | 'failure'>> {
  const reaching = findTests(target, mutant, tests)
  if (reaching.length === 0) return { fate: 'unreached', failure: null }
  const limit = Math.max(LEAST_LIMIT, SLOWER * reaching.reduce((sum, test) => sum + test.ms, 0))
  const texts = { [mutant.file]: applyMutant(target.code.text, mutant) }
  const answer = await process.run({ texts, tests: reaching.map(test => test.path) }, limit)
  if (answer === null) return { fate: 'late', failure: null }
  return { fate: answer.passed ? 'survived' : 'killed', failure: answer.failure }
}
