import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

const root = join(import.meta.dirname, '..')

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/compare-bytes.ts'],
          // Tests of commands start Node, which a busy machine is slow to do.
          testTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['tests/e2e/*.e2e.ts'],
          // Two real browsers at a time are more than a small machine bears.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
