/** Opened files of a claim set, the least recently used dropped first. */
import type { Trouble } from '../model/report.ts'
import { fail, ok, type Result } from '../model/result.ts'

/** Loads files of a set by name. @returns those that there are */
export type LoadFiles = (names: readonly string[]) => Promise<ReadonlyMap<string, ArrayBuffer>>

export interface FileCache<T> {
  /** @returns all files with these numbers; fails when one is missing or cannot be opened */
  get(numbers: readonly number[]): Promise<Result<ReadonlyMap<number, T>, Trouble>>
  /** Bytes of the files that are open. */
  readonly bytes: number
}

export interface FileCacheOptions<T> {
  readonly load: LoadFiles
  nameOf(n: number): string
  open(n: number, bytes: ArrayBuffer): Result<T, Trouble>
  /** Bytes kept at most; what one call asks for is kept until the next, however large it is. */
  readonly most: number
}

interface Entry<T> {
  readonly file: T
  readonly bytes: number
}

export function makeFileCache<T>({ load, nameOf, open, most }: FileCacheOptions<T>): FileCache<T> {
  // A map keeps the order in which keys were put: the first is the one that was not used for longest.
  const files = new Map<number, Entry<T>>()
  let bytes = 0

  function drop(n: number): void {
    bytes -= files.get(n)?.bytes ?? 0
    files.delete(n)
  }

  function trim(inUse: ReadonlySet<number>): void {
    for (const n of files.keys()) {
      if (bytes <= most) return
      if (!inUse.has(n)) drop(n)
    }
  }

  function put(n: number, entry: Entry<T>): void {
    drop(n)
    files.set(n, entry)
    bytes += entry.bytes
  }

  async function loadAll(numbers: readonly number[]): Promise<Result<[number, Entry<T>][], Trouble>> {
    if (numbers.length === 0) return ok([])
    // Storage may be full, locked or gone: then the files are not there.
    const loaded = await load(numbers.map(nameOf)).catch(() => new Map<string, ArrayBuffer>())
    const entries: [number, Entry<T>][] = []
    for (const n of numbers) {
      const buffer = loaded.get(nameOf(n))
      if (buffer === undefined) return fail('indexMissing')
      const opened = open(n, buffer)
      if (!opened.ok) return opened
      entries.push([n, { file: opened.value, bytes: buffer.byteLength }])
    }
    return ok(entries)
  }

  return {
    get bytes() {
      return bytes
    },
    async get(numbers) {
      // Taken out before waiting: another call may drop them meanwhile.
      const stillOpen = new Map(numbers.flatMap(n => (files.has(n) ? [[n, files.get(n) as Entry<T>] as const] : [])))
      const loaded = await loadAll(numbers.filter(n => !stillOpen.has(n)))
      if (!loaded.ok) return loaded
      const all = new Map([...stillOpen, ...loaded.value])
      for (const [n, entry] of all) put(n, entry)
      trim(new Set(numbers))
      return ok(new Map(numbers.map(n => [n, (all.get(n) as Entry<T>).file])))
    },
  }
}
