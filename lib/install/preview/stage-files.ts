import type { Database, NamedBytes } from '../database.ts'

/** Bytes that one transaction writes, about: short ones cost time, long ones memory. */
const BATCH = 4_000_000

export interface Stager {
  /** Takes some files; they may be stored later, together with others. */
  put(files: readonly NamedBytes[]): Promise<void>
  /** Takes all files as they are made, and stores whatever is not stored yet. @returns what making them gave */
  finish<T>(files: Generator<NamedBytes, T>): Promise<T>
}

/** Stages the files of a generation, batch by batch. Both ways reject when the storage does. */
export function openStager(database: Pick<Database, 'stage'>, generation: string): Stager {
  let batch: NamedBytes[] = []
  let bytes = 0
  async function store(): Promise<void> {
    await database.stage(generation, batch)
    batch = []
    bytes = 0
  }
  async function put(files: readonly NamedBytes[]): Promise<void> {
    for (const file of files) {
      batch.push(file)
      bytes += file.bytes.byteLength
      if (bytes >= BATCH) await store()
    }
  }
  return {
    put,
    async finish(files) {
      for (;;) {
        const next = files.next()
        if (next.done) {
          await store()
          return next.value
        }
        await put([next.value])
      }
    },
  }
}
