/**
 * npm test [-- unit|e2e [FILE…]]
 * Checks everything that must hold, one step after the other, or the unit tests or the end-to-end tests alone.
 * Every step is run whatever the others did; the last line counts them all.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserName, provideBrowser } from '../node/browsers.ts'
import { BUILDS, buildExtension, ROOT, runCommand, runTool, type Tool } from '../node/run.ts'
import { makeVerb, runVerb } from './verb.ts'

interface Count {
  readonly passed: number
  readonly failed: number
}
/** What a step found: how many tests passed and failed, and what to show of a failure. */
type Found = Count & { readonly output?: string }
interface Step {
  readonly name: string
  readonly run: () => Promise<Found>
}

const tool = (name: string, command: Tool, ...args: string[]): Step => ({
  name,
  run: async () => countOne(await runTool(command, args)),
})
const script = (name: string, file: string, ...args: string[]): Step => ({
  name,
  run: async () => countOne(await runCommand(process.execPath, [join('lib', 'cli', file), ...args])),
})
const build = (engine: keyof typeof BUILDS): Step => ({
  name: `build for ${engine}`,
  run: async () => countOne(await buildExtension(engine)),
})

const countOne = ({ code, output }: { code: number; output: string }): Found =>
  code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output }

/** A vitest project. A skipped test counts as failed, so that none is left out unnoticed. */
function suite(project: 'unit' | 'e2e', files: readonly string[]): Step {
  return {
    name: project === 'unit' ? 'unit and architecture tests' : 'end to end in both browsers',
    run: async () => {
      const report = join(ROOT, '.cache', `${project}.json`)
      await rm(report, { force: true })
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project, ...reporters, ...files]
      const { code } = await runTool('vitest', args, true)
      const { passed, failed } = existsSync(report)
        ? countTests(await readFile(report, 'utf8'))
        : { passed: 0, failed: 0 }
      return { passed, failed: failed === 0 && code !== 0 ? 1 : failed }
    },
  }
}

function countTests(report: string): Count {
  const { numPassedTests, numTotalTests } = JSON.parse(report) as { numPassedTests: number; numTotalTests: number }
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests }
}

const STATIC: readonly Step[] = [
  tool('format and lint', 'biome', 'ci', '--error-on-warnings', '.'),
  tool('types', 'tsc', '--noEmit', '-p', '.'),
  tool('types of the engine, without DOM and Node', 'tsc', '--noEmit', '-p', 'lib/engine'),
  tool('unused files, exports and packages', 'knip', '--no-progress'),
  script('packs', 'pack.ts', 'lint'),
]
const BUILD: readonly Step[] = [build('chromium'), build('firefox')]
const BUILT: readonly Step[] = [
  tool('sizes', 'size-limit'),
  script('weight of the package', 'check/weigh.ts'),
  tool('store rules for Firefox', 'web-ext', 'lint', '--warnings-as-errors', '--source-dir', BUILDS.firefox),
]

type Part = 'all' | 'unit' | 'e2e'

function listSteps(part: Part, files: readonly string[]): readonly Step[] {
  if (part === 'unit') return [suite('unit', files)]
  if (part === 'e2e') return [...BUILD, suite('e2e', files)]
  return [...STATIC, suite('unit', []), ...BUILD, ...BUILT, suite('e2e', [])]
}

const BROWSERS: readonly (readonly BrowserName[])[] = [['chromium', 'chrome'], ['firefox']]

/** Finds or installs a browser of each kind before anything else, so that a missing one is known at once. */
async function provideBrowsers(): Promise<boolean> {
  for (const names of BROWSERS) {
    const found = await provideBrowser(names, line => console.log(`▸ ${line}`))
    console.log(found.ok ? `▸ ${found.value.name}: ${found.value.path}` : found.error)
    if (!found.ok) return false
  }
  return true
}

async function runSteps(steps: readonly Step[]): Promise<Count> {
  let passed = 0
  let failed = 0
  for (const [i, step] of steps.entries()) {
    console.log(`▸ [${i + 1}/${steps.length}] ${step.name}`)
    const start = performance.now()
    const found = await step.run()
    passed += found.passed
    failed += found.failed
    if (found.output) console.log(found.output)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`  ${found.failed > 0 ? '✗' : '✓'} ${step.name}: ${found.failed > 0 ? 'failed, ' : ''}${seconds} s`)
  }
  return { passed, failed }
}

async function check(part: Part, files: readonly string[]): Promise<void> {
  await mkdir(join(ROOT, '.cache'), { recursive: true })
  const ready = part === 'unit' || (await provideBrowsers())
  const { passed, failed } = ready ? await runSteps(listSteps(part, files)) : { passed: 0, failed: 1 }
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

const verb = makeVerb(
  'npm test --',
  'Check everything: format, types, packs, unit tests, builds, sizes, both browsers.',
)
verb.action(() => check('all', []))
for (const [part, description] of [
  ['unit', 'only the unit tests'],
  ['e2e', 'only the tests in both browsers, after a build'],
] as const) {
  verb
    .command(part)
    .description(description)
    .argument('[file...]', 'only the test files whose path contains one of these')
    .action((files: readonly string[]) => check(part, files))
}
await runVerb(verb)
