/**
 * Counts what the engine does, without a clock: V8 tells how often each stretch of code ran. The engine itself holds nothing
 * for it. What a built-in does inside (cutting a text, copying a list) is one step.
 */
import { Session } from 'node:inspector/promises'

const ENGINE = /\/lib\/engine\//

/** @returns how many steps the engine takes in `run`, each function and each branch or round of a loop being one */
export async function countSteps(run: () => unknown): Promise<number> {
  const session = new Session()
  session.connect()
  try {
    await session.post('Profiler.enable')
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
    run()
    const { result } = await session.post('Profiler.takePreciseCoverage')
    const ranges = result
      .filter(({ url }) => ENGINE.test(url))
      .flatMap(({ functions }) => functions.flatMap(f => f.ranges))
    return ranges.reduce((sum, { count }) => sum + count, 0)
  } finally {
    await session.post('Profiler.stopPreciseCoverage')
    session.disconnect()
  }
}
