/** Runs tests against mutants. */
import { fail, ok, type Result } from '../../model/result.ts'
import { applyMutant, type Mutant, type Target } from './mutants.ts'
import { openTestProcess, type TestProcess } from './processes.ts'
import { findTests, instrument, type TestFile } from './reach.ts'
import type { Answer, Manner } from './test-process.ts'

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

/** Runs the tests that import the targets, as they are. */
export async function surveyTests(targets: readonly Target[]): Promise<Result<Survey>> {
  const survey = openTestProcess('survey')
  const texts = Object.fromEntries(targets.map(target => [target.file, instrument(target)]))
  const answer = await survey.run({ texts, tests: null }, SURVEY_LIMIT)
  survey.close()
  if (answer === null) return fail('The tests did not end.')
  const broken = answer.tests.filter(test => !test.passed).map(test => test.path)
  const reaching = answer.tests.filter(test => test.passed && test.reached.length > 0)
  const { times, alone } = await sortOut(reaching)
  const tests = reaching.map(
    ({ path, reached, ms }): TestFile => ({
      path,
      ms: times.get(path) ?? ms,
      reached: new Set(reached),
      alone: alone.has(path),
    }),
  )
  return ok({ tests, broken })
}

/** Finds the test files that do not pass in a worker that others used before. @returns how long the others take, ms */
async function sortOut(reaching: Answer['tests']) {
  const alone = new Set<string>()
  for (;;) {
    const together = reaching.map(test => test.path).filter(path => !alone.has(path))
    const answer = await runOnce('together', together)
    if (answer?.passed) return { times: new Map(answer.tests.map(test => [test.path, test.ms])), alone }
    // When the process ends, nobody tells which file it was.
    const failing = answer?.tests.filter(test => !test.passed).map(test => test.path) ?? together
    for (const path of failing.length > 0 ? failing : together) alone.add(path)
  }
}

async function runOnce(manner: Manner, tests: readonly string[]): Promise<Answer | null> {
  const process = openTestProcess(manner)
  const answer = await process.run({ texts: {}, tests }, SURVEY_LIMIT)
  process.close()
  return answer
}

/** @returns whether all tests pass as they are; if not, a file was changed meanwhile */
export async function passAsTheyAre(tests: readonly TestFile[]): Promise<boolean> {
  for (const manner of ['together', 'alone'] as const) {
    const answer = await runOnce(manner, pathsOf(tests, manner))
    if (!answer?.passed) return false
  }
  return true
}

const pathsOf = (tests: readonly TestFile[], manner: Exclude<Manner, 'survey'>): string[] =>
  tests.filter(test => test.alone === (manner === 'alone')).map(test => test.path)

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
    const processes = [openTestProcess('together'), openTestProcess('alone')] as const
    while (next < queue.length) {
      const at = next++
      const { target, mutant } = queue[at] as (typeof queue)[number]
      const one = { ...mutant, ...(await judge(processes, target, mutant, tests)) }
      judged[at] = one
      tell(one)
    }
    for (const process of processes) process.close()
  }
  await Promise.all(Array.from({ length: workers }, work))
  return judged
}

async function judge(
  [together, alone]: readonly [TestProcess, TestProcess],
  target: Target,
  mutant: Mutant,
  tests: readonly TestFile[],
): Promise<Pick<Judged, 'fate' | 'failure'>> {
  const reaching = findTests(target, mutant, tests)
  if (reaching.length === 0) return { fate: 'unreached', failure: null }
  const texts = { [mutant.file]: applyMutant(target.code.text, mutant) }
  for (const process of [together, alone]) {
    const chosen = reaching.filter(test => test.alone === (process === alone))
    if (chosen.length === 0) continue
    const limit = Math.max(LEAST_LIMIT, SLOWER * chosen.reduce((sum, test) => sum + test.ms, 0))
    const answer = await process.run({ texts, tests: chosen.map(test => test.path) }, limit)
    if (answer === null) return { fate: 'late', failure: null }
    if (!answer.passed) return { fate: 'killed', failure: answer.failure }
  }
  return { fate: 'survived', failure: null }
}
