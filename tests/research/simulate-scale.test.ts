import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const run = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>(resolve => {
    execFile(process.execPath, [join(ROOT, 'lib/research/simulate-scale.ts'), ...args], (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    )
  })
const SMALL = ['--claims', '10000', '--readers', '20', '--days', '7', '--hot', '500', '--buckets', '64']

describe('simulate-scale', () => {
  it('prints the same figures again, and others for another seed', async () => {
    const [first, again, other] = await Promise.all([
      run(...SMALL),
      run(...SMALL, '--seed', '1'),
      run(...SMALL, '--seed', '2'),
    ])
    expect(first.code).toBe(0)
    expect(first.out).toBe(again.out)
    expect(first.out).not.toBe(other.out)
    for (const name of ['everything', 'hot + packs', '4 buckets a day', 'shards on demand'])
      expect(first.out.split('\n').filter(line => line.startsWith(`| ${name} `))).toHaveLength(2)
    expect(first.out).not.toMatch(/NaN|Infinity|undefined/)
  }, 60_000)

  it.each([
    ['--claims', '3'],
    ['--buckets', '100'],
    ['--days', 'x'],
  ])(
    'refuses %s %s in one line',
    async (option, value) => {
      const { code, err } = await run(option, value)
      expect(code).toBe(2)
      expect(err.trim().split('\n')).toHaveLength(1)
      expect(err).toContain(option)
    },
    60_000,
  )
})
