/** A file's bytes, whose beginning can be looked at before they are read. */
import { type ReadEvent, wrong } from './read-event.ts'

export interface Source {
  /** @returns at least `BEGINNING` bytes from where reading begins, or all that there are */
  peek(): Promise<Uint8Array>
  /** @returns the bytes in pieces, those that were looked at first. Ends early at a fault */
  read(): AsyncGenerator<Uint8Array>
  /** @returns why the file could not be read to its end; null: nothing went wrong up to now */
  fault(): ReadEvent | null
  /** Lets go of the file. */
  close(): Promise<void>
}

const BEGINNING = 1_024

export function openSource(bytes: ReadableStream<Uint8Array>): Source {
  const reader = bytes.getReader()
  let held: Uint8Array[] = []
  let fault: ReadEvent | null = null

  const next = async (): Promise<Uint8Array | null> => {
    try {
      return (await reader.read()).value ?? null
    } catch {
      fault = wrong('', 'cannot be read to its end: choose the file again.')
      return null
    }
  }
  return {
    async peek() {
      let length = held.reduce((sum, piece) => sum + piece.length, 0)
      while (length < BEGINNING) {
        const piece = await next()
        if (piece === null) break
        held.push(piece)
        length += piece.length
      }
      return join(held)
    },
    async *read() {
      yield* held
      held = []
      for (let piece = await next(); piece !== null; piece = await next()) yield piece
    },
    fault: () => fault,
    async close() {
      // A file that broke cannot be cancelled either, and that is no news.
      await reader.cancel().catch(() => undefined)
    },
  }
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces
  if (pieces.length === 1 && only !== undefined) return only
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}
