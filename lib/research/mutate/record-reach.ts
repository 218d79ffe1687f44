/** Runs in each test worker before a test file: gathers what the file reaches and hands it over with the results. */
import { afterEach } from 'vitest'
import { NOTE } from './reach.ts'

declare module 'vitest' {
  interface TaskMeta {
    reached?: string[]
  }
}

const reached = new Set<string>()
Object.assign(globalThis, { [NOTE]: (what: string) => reached.add(what) })

// After each test, since nothing tells which is the last.
afterEach(({ task }) => {
  task.file.meta.reached = [...reached]
})
