/**
 * Counts what a room does, without a clock: V8 tells how often each stretch of its code ran. The code itself holds nothing
 * for it. What a built-in does inside (cutting a text, copying a list) is one step.
 */
import { Session } from 'node:inspector/promises'
import { setFlagsFromString } from 'node:v8'

export interface StepCounter {
  /** @returns how many steps the room takes in `run`: each call of a function, and each branch or round of a loop, is one */
  count(run: () => unknown): Promise<number>
}

/**
 * Starts counting in this thread, until its process ends.
 * @param room a folder of `lib`
 */
export async function openStepCounter(room: string): Promise<StepCounter> {
  // Code that the compilers inline into other code is not counted.
  for (const compiler of ['maglev', 'turbofan']) setFlagsFromString(`--no-${compiler}`)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const take = async () => {
    const { result } = await session.post('Profiler.takePreciseCoverage')
    const functions = result.filter(({ url }) => url.includes(`/lib/${room}/`)).flatMap(script => script.functions)
    return functions.flatMap(f => f.ranges).reduce((sum, { count }) => sum + count, 0)
  }
  return {
    async count(run) {
      await take() // what was counted before
      run()
      return take()
    },
  }
}
