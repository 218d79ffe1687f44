import { describe, expect, it } from 'vitest'
import type { Judged } from '../../../lib/research/mutate/judge.ts'
import { findMutants } from '../../../lib/research/mutate/mutants.ts'
import { findTests, instrument, NOTE, type TestFile } from '../../../lib/research/mutate/reach.ts'
import { listSurvivors, tableOfFolders } from '../../../lib/research/mutate/report.ts'

const TEXT = `const NEAR = 3
const FAR = NEAR * 2
const OPEN = 9
const isNear = (a) => a < NEAR
function isFar(a) { return a > FAR }
export const both = a => ({ near: isNear(a), far: isFar(a) })
export { OPEN as open }
export const MOST = 4
`
const target = findMutants('lib/a.js', TEXT)

/** @returns what is noted while a piece of code runs after the file */
function run(code: string): string[] {
  const noted: string[] = []
  const body = instrument(target)
    .replace(/^export \{.*$/gm, '')
    .replace(/^export /gm, '')
  new Function(NOTE, `${body}\n${code}`)((what: string) => noted.push(what))
  return noted
}

const testFile = (path: string, ms: number, ...reached: readonly string[]): TestFile => ({
  path,
  ms,
  reached: new Set(reached),
  alone: false,
})
const TESTS = [
  testFile('slow', 9, 'lib/a.js', 'lib/a.js#0', 'lib/a.js#1', 'lib/a.js#2'),
  testFile('near', 5, 'lib/a.js', 'lib/a.js#0'),
  testFile('loads', 1, 'lib/a.js'),
  testFile('other', 0, 'lib/b.js', 'lib/b.js#0'),
]
const testsOf = (before: string, line: number): string[] => {
  const mutant = target.mutants.find(m => m.before === before && m.line === line)
  if (mutant === undefined) throw new Error(`no mutant of ${before} in line ${line}`)
  return findTests(target, mutant, TESTS).map(test => test.path)
}

describe('what tests reach', () => {
  it('is noted by the code itself, which works as before', () => {
    expect(run('')).toEqual(['lib/a.js'])
    expect(run('if (!isNear(2)) throw new Error()')).toEqual(['lib/a.js', 'lib/a.js#0'])
    expect(run('if (both(9).far !== true) throw new Error()')).toEqual([
      'lib/a.js',
      'lib/a.js#2',
      'lib/a.js#0',
      'lib/a.js#1',
    ])
  })

  it('tells the tests of a change in a function, the quickest first', () => {
    expect(testsOf('<', 4)).toEqual(['near', 'slow'])
    expect(testsOf('>', 5)).toEqual(['slow'])
  })

  it('tells the test of the file itself first, then those of its folder', () => {
    const near = findMutants('lib/engine/text/units.ts', 'export const A = 1')
    const paths = ['tests/quick.test.ts', 'tests/engine/engine.test.ts', 'tests/engine/text/units.test.ts']
    const tests = paths.map((path, ms) => testFile(path, ms, near.file))
    expect(near.mutants.slice(0, 1).flatMap(m => findTests(near, m, tests).map(t => t.path))).toEqual(
      paths.toReversed(),
    )
  })

  it('tells those of a constant by the functions that use it, or a constant made of it', () => {
    expect(testsOf('3', 1)).toEqual(['near', 'slow'])
    expect(testsOf('2', 2)).toEqual(['slow'])
  })

  it('tells all that load the file where others may use the constant', () => {
    expect(testsOf('4', 8)).toEqual(['loads', 'near', 'slow'])
    expect(testsOf('9', 3)).toEqual(['loads', 'near', 'slow'])
  })
})

describe('the report', () => {
  const judged = (file: string, fate: Judged['fate']): Judged => ({
    ...{ file, fate, line: 4, before: 'a <\n b', after: 'a <= b', operator: 'boundary' },
    ...{ start: 0, end: 1, owner: null, constant: null, failure: null },
  })
  const all = [
    judged('lib/a/x.ts', 'killed'),
    judged('lib/a/y.ts', 'survived'),
    judged('lib/b/z.ts', 'unreached'),
    judged('lib/b/z.ts', 'late'),
  ]

  it('counts by folder what was noticed', () => {
    expect(tableOfFolders(all).rows).toEqual([
      ['lib/a', '2', '1', '0', '1', '0', '50 %'],
      ['lib/b', '2', '0', '1', '0', '1', '50 %'],
      ['all', '4', '1', '1', '1', '1', '50 %'],
    ])
  })

  it('lists what was not', () => {
    expect(listSurvivors(all)).toEqual([
      '  lib/a/y.ts:4  a < b → a <= b',
      '  lib/b/z.ts:4  a < b → a <= b  (no test reaches it)',
    ])
  })
})
