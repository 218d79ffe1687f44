/** Who is staging the files of a claim set, in whatever page: a lock of the browser tells it, and goes with its worker. */
import type { Database } from './database.ts'

const LOCK = 'staging '

/** What is needed of `navigator.locks`. */
export type Locks = Pick<LockManager, 'query' | 'request'>

export interface Staging {
  readonly generation: string
  /** Gives the generation up: unless a set names it by then, anybody may sweep its files away. */
  end(): void
}

/** Begins a new generation, which nobody sweeps away before it is ended. */
export function beginStaging(locks: Locks): Promise<Staging> {
  const generation = crypto.randomUUID()
  return new Promise((resolve, reject) => {
    const held = () => new Promise<void>(end => resolve({ generation, end }))
    locks.request(LOCK + generation, held).catch(reject)
  })
}

/**
 * Deletes the files that no set names and nobody is staging. Which ones there are is asked first: files that somebody begins to
 * stage while the locks are asked for are not among them.
 */
export async function sweepStaged(database: Database, locks: Locks): Promise<void> {
  const generations = await database.listGenerations()
  const { held = [] } = await locks.query()
  const names = new Set(held.map(({ name }) => name))
  await database.sweep(generations.filter(generation => !names.has(LOCK + generation)))
}
