/** The one safe way from a JSON text that anybody may have written to a pack. */
import type { Pack } from '../model/pack.ts'
import { fail, type Result } from '../model/result.ts'
import { guardJson } from './guard-json.ts'
import { type PackError, parsePack } from './parse.ts'

/** Characters of the engine's own sentence about a fault in JSON that are repeated. */
const FAULT_SHOWN = 120

/**
 * Reads a pack from JSON text. It never throws, and what no pack can have is refused before anything is built of it.
 * Like `parsePack` it checks the pack's form; `lintPack` checks what its parts say of each other.
 * @param file the file's name, for the errors
 */
export function readPackText(text: string, file: string): Result<Pack, readonly PackError[]> {
  const fault = guardJson(text)
  if (fault !== null) return fail([{ file, ...fault }])
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const said = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, FAULT_SHOWN) : ''
    return fail([{ file, path: '', message: `is not well-formed JSON (${said}): mend it there.` }])
  }
  return parsePack(value, file)
}
