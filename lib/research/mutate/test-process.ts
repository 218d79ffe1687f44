/**
 * A process that keeps Vitest warm and runs test files again and again, each time with other texts in place of some source
 * files. It is a process of its own so that it can be killed when a mutant never ends. Its argument says how the files are run:
 * `survey`: each in a fresh worker, all of them, and each tells what it reaches; `alone`: each in a fresh worker;
 * `together`: all in one worker, which is much faster. But for `survey` the first failure ends the run.
 */
import { join } from 'node:path'
import { createVitest, type TestModule, type Vitest } from 'vitest/node'
import { WxtVitest } from 'wxt/testing/vitest-plugin'
import { ROOT } from '../../node/run.ts'

export interface Task {
  /** The texts of source files by their path from the project's folder. */
  readonly texts: Readonly<Record<string, string>>
  /** Test files to run, in this order; null: all that import one of the files. */
  readonly tests: readonly string[] | null
}

export interface Answer {
  readonly tests: readonly { path: string; passed: boolean; ms: number; reached: readonly string[] }[]
  readonly passed: boolean
  /** The first failure in words; null when all passed. */
  readonly failure: string | null
}

export type Manner = 'survey' | 'alone' | 'together'
const manner = process.argv[2] as Manner
const isSurvey = manner === 'survey'
/** Characters of a failure that are kept. */
const LONGEST = 200
let texts: Task['texts'] = {}
const pathOf = (id: string): string => id.slice(ROOT.length + 1)

/** Vite's way to give a file another text. */
const replaceTexts = {
  name: 'replace-texts',
  enforce: 'pre' as const,
  load: (id: string): string | null => (id.startsWith(ROOT) ? (texts[pathOf(id)] ?? null) : null),
}

/** The order in which they were given, in place of Vitest's own. Vitest makes it with `new`, so it is no arrow. */
function KeepOrder() {
  return { sort: (files: unknown) => files, shard: (files: unknown) => files }
}

function openVitest({ texts: replaced, tests }: Task): Promise<Vitest> {
  return createVitest(
    {
      config: false,
      root: ROOT,
      include: ['tests/**/*.test.{ts,tsx}'],
      ...(tests === null && { related: Object.keys(replaced).map(file => join(ROOT, file)) }),
      watch: false,
      cache: false,
      // On disk, a changed text would be taken for the file's own, here and by every later run of the tests.
      fsModuleCache: false,
      pool: 'threads',
      isolate: manner !== 'together',
      maxWorkers: 1,
      bail: isSurvey ? 0 : 1,
      testTimeout: 30_000,
      reporters: [{}],
      silent: true,
      setupFiles: isSurvey ? [join(import.meta.dirname, 'record-reach.ts')] : [],
      sequence: { sequencer: KeepOrder as never },
    },
    { plugins: [WxtVitest(), replaceTexts] },
  )
}

let vitest: Vitest | null = null

async function run(task: Task): Promise<Answer> {
  const changed = [...Object.keys(texts), ...Object.keys(task.texts)]
  texts = task.texts
  vitest ??= await openVitest(task)
  for (const file of changed) vitest.invalidateFile(join(ROOT, file))
  const all = await vitest.getRelevantTestSpecifications()
  const specifications =
    task.tests === null ? all : task.tests.flatMap(path => all.filter(s => pathOf(s.moduleId) === path))
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  // Vitest also gives back what earlier runs left.
  const asked = new Set(specifications.map(specification => specification.moduleId))
  const modules = testModules.filter(module => asked.has(module.moduleId))
  const tests = modules.map(describeModule)
  const failure = unhandledErrors.map(describeError)[0] ?? modules.map(describeFailure).find(f => f !== null) ?? null
  return { tests, passed: failure === null && tests.every(test => test.passed), failure }
}

const describeError = (error: unknown): string =>
  (error instanceof Error || isMessage(error) ? error.message : String(error)).slice(0, LONGEST)
const isMessage = (error: unknown): error is { message: string } =>
  typeof error === 'object' && error !== null && 'message' in error

function describeFailure(module: TestModule): string | null {
  const [error] = module.errors()
  if (error) return `${pathOf(module.moduleId)}: ${describeError(error)}`
  for (const test of module.children.allTests('failed'))
    return `${pathOf(module.moduleId)}: ${test.fullName}: ${describeError(test.result().errors?.[0])}`
  return null
}

function describeModule(module: TestModule): Answer['tests'][number] {
  const { duration, collectDuration } = module.diagnostic()
  const { reached = [] } = module.meta()
  return { path: pathOf(module.moduleId), passed: module.ok(), ms: duration + collectDuration, reached }
}

process.on('message', (task: Task) => {
  run(task).then(
    answer => process.send?.(answer),
    error => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.on('disconnect', () => process.exit(0))
