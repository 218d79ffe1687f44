import type { CsvMapping } from '../model/import.ts'
import type { ReadEvent } from './read-event.ts'
export async function* readClaims(
  _bytes: ReadableStream<Uint8Array>,
  _file: string,
  _mapping: CsvMapping | null,
): AsyncGenerator<ReadEvent> {
  yield { kind: 'unknown' }
}
