/** Which tests reach a mutant: those in which its function runs, or those that load its file. */
import type { Code } from './code.ts'
import type { Mutant, Target } from './mutants.ts'

/** The name of the function that notes what is reached. `record-reach.ts` defines it in every test worker. */
export const NOTE = '__noteReached'

/** A test file, and what it reaches. */
export interface TestFile {
  readonly path: string
  /** How long it takes, ms. */
  readonly ms: number
  /** `FILE` where it loads a file, and `FILE#N` where it runs the file's Nth function. */
  readonly reached: ReadonlySet<string>
  /** Whether it needs a worker of its own: it does not pass in one that other files used before. */
  readonly alone: boolean
}

/** @returns a file that notes when it is loaded and each of its functions is run */
export function instrument({ file, code }: Target): string {
  const note = (what: string) => `${NOTE}(${JSON.stringify(what)})`
  const inserts = code.functions.flatMap(({ body }, n): [at: number, text: string][] => {
    const { type, start, end } = body as { type: string; start: number; end: number }
    const what = note(`${file}#${n}`)
    if (type === 'BlockStatement') return [[start + 1, `${what};`]]
    return [
      [start, `(${what},`],
      [end, ')'],
    ]
  })
  let text = code.text
  for (const [at, insert] of inserts.sort((a, b) => b[0] - a[0])) text = text.slice(0, at) + insert + text.slice(at)
  return `${text}\n${note(file)}\n`
}

/** @returns the test files that can notice a mutant: those that lie nearest to it first, of these the quickest */
export function findTests({ file, code }: Target, { owner, constant }: Mutant, tests: readonly TestFile[]): TestFile[] {
  const users = owner !== null ? [owner] : constant === null ? null : listUsers(code, constant)
  const marks = users === null ? [file] : users.map(n => `${file}#${n}`)
  return tests
    .filter(({ reached }) => marks.some(mark => reached.has(mark)))
    .sort((a, b) => measureNearness(file, b.path) - measureNearness(file, a.path) || a.ms - b.ms)
}

/** @returns how many folders and names a file and a test share, since tests lie as the files do that they test */
function measureNearness(file: string, test: string): number {
  const [names, others] = [file, test].map(path =>
    path
      .replace(/\.\w.*$/, '')
      .split('/')
      .slice(1),
  ) as [string[], string[]]
  const parting = names.findIndex((name, n) => name !== others[n])
  return parting === -1 ? names.length : parting
}

/** @returns the functions that use a constant, or one made of it; null where it is used elsewhere, too */
function listUsers({ users, outer }: Code, constant: string): number[] | null {
  const names = new Set([constant])
  const functions = new Set<number>()
  for (const name of names) {
    if (outer.has(name)) return null
    for (const user of users.get(name) ?? []) {
      if (typeof user === 'number') functions.add(user)
      else names.add(user)
    }
  }
  return [...functions]
}
