/** The one safe way from a JSON text that anybody may have written to a pack. */
import type { Pack } from '../model/pack.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { type Fault, guardJson } from './guard-json.ts'
import { type PackError, parsePack } from './parse.ts'

/** Characters of the engine's own sentence about a fault in JSON that are repeated. */
const FAULT_SHOWN = 120

/**
 * Reads a pack from JSON text. It never throws, and what no pack can have is refused before anything is built of it.
 * Like `parsePack` it checks the pack's form; `lintPack` checks what its parts say of each other.
 * @param file the file's name, for the errors
 */
export function readPackText(text: string, file: string): Result<Pack, readonly PackError[]> {
  const value = readPackJson(text)
  return value.ok ? parsePack(value.value, file) : fail([{ file, ...value.error }])
}

/** @returns the plain value of the JSON text of a pack, which need not have the form of one */
export function readPackJson(text: string): Result<unknown, Fault> {
  const fault = guardJson(text)
  if (fault !== null) return fail(fault)
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    const said = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, FAULT_SHOWN) : ''
    return fail({ path: '', message: `is not well-formed JSON (${said}): mend it there.` })
  }
}
