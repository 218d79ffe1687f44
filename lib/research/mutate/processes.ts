/** Starts and ends the processes that run tests. */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Answer, Manner, Task } from './test-process.ts'

const SCRIPT = join(import.meta.dirname, 'test-process.ts')

export interface TestProcess {
  /**
   * Runs tests.
   * @param limit ms, after which the process is killed; the next task gets a new one
   * @returns null when that happened, or when the process ended by itself
   */
  run(task: Task, limit: number): Promise<Answer | null>
  close(): void
}

/** @param manner see `test-process.ts` */
export function openTestProcess(manner: Manner): TestProcess {
  let child: ChildProcess | null = null
  const start = () => fork(SCRIPT, [manner], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const close = () => {
    child?.kill('SIGKILL')
    child = null
  }
  const run = (task: Task, limit: number) =>
    new Promise<Answer | null>(resolve => {
      child ??= start()
      const running = child
      const end = (answer: Answer | null) => {
        clearTimeout(timer)
        running.removeAllListeners()
        if (answer === null) close()
        resolve(answer)
      }
      const timer = setTimeout(() => end(null), limit)
      running.once('message', answer => end(answer as Answer))
      running.once('exit', () => end(null))
      running.send(task)
    })
  return { run, close }
}
