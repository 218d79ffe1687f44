/** Keeps opened files of a claim set and drops the least recently used first. */
import type { Trouble } from '../model/report.ts'
import { fail, ok, type Result } from '../model/result.ts'

/** Loads files of a set by name. @returns the files that exist */
export type LoadFiles = (names: readonly string[]) => Promise<ReadonlyMap<string, ArrayBuffer>>

export interface FileCache<T> {
  /** @returns the files with these numbers; fails when one of them is missing or cannot be opened */
  get(numbers: readonly number[]): Promise<Result<ReadonlyMap<number, T>, Trouble>>
  /** Bytes of all open files. */
  readonly bytes: number
}

export interface FileCacheOptions<T> {
  readonly load: LoadFiles
  nameOf(n: number): string
  open(n: number, bytes: ArrayBuffer): Result<T, Trouble>
  /** How many bytes to keep. The files of the latest call are kept even if they are larger. */
  readonly most: number
}

interface Entry<T> {
  readonly file: T
  readonly bytes: number
}

export function makeFileCache<T>({ load, nameOf, open, most }: FileCacheOptions<T>): FileCache<T> {
  // A map keeps its keys in the order they were added, so the first is the least recently used.
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
    // Storage may be full, locked or gone; the files then count as missing.
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
      const given = new Map<number, T>()
      const missing: number[] = []
      // Read before waiting, since another call may drop them in the meantime.
      for (const n of numbers) {
        const entry = files.get(n)
        if (entry === undefined) missing.push(n)
        else {
          files.delete(n)
          files.set(n, entry)
          given.set(n, entry.file)
        }
      }
      if (missing.length === 0) return ok(given)
      const loaded = await loadAll(missing)
      if (!loaded.ok) return loaded
      for (const [n, entry] of loaded.value) {
        put(n, entry)
        given.set(n, entry.file)
      }
      if (bytes > most) trim(new Set(numbers))
      return ok(given)
    },
  }
}
