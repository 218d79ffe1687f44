import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { Pack } from '../model/pack.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { LIMITS } from '../pack/limits.ts'
import { type PackError, parsePack } from '../pack/parse.ts'

/** Why a file gave no pack: it could not be read at all, or what is in it is no pack. */
export interface ReadFailure {
  readonly kind: 'unreadable' | 'invalid'
  readonly errors: readonly PackError[]
}

/**
 * Reads one pack file, YAML or JSON.
 * @param path where it is; also its name in the errors
 * @returns the pack with all defaults filled in
 */
export async function readPackFile(path: string): Promise<Result<Pack, ReadFailure>> {
  const unreadable = (message: string) =>
    fail({ kind: 'unreadable' as const, errors: [{ file: path, path: '', message }] })
  let text: string
  try {
    if ((await stat(path)).size > LIMITS.file) return unreadable(`is larger than ${LIMITS.file} bytes: split the pack.`)
    text = await readFile(path, 'utf8')
  } catch (error) {
    return unreadable(`cannot be read (${describeFault(error)}): check the path.`)
  }
  const read = readYaml(text)
  if (!read.ok) return unreadable(`is not well-formed YAML (${read.error}): mend it there.`)
  const parsed = parsePack(read.value, path)
  return parsed.ok ? parsed : fail({ kind: 'invalid', errors: parsed.error })
}

/** @returns the plain value of a YAML text; the error is one line with its place */
function readYaml(text: string): Result<unknown> {
  const document = parseDocument(text)
  const fault = document.errors[0] ?? document.warnings[0]
  if (fault !== undefined) return fail(firstLine(fault.message))
  try {
    return ok(document.toJS({ maxAliasCount: 100 }))
  } catch (error) {
    // The library throws on aliases that multiply.
    return fail(describeFault(error))
  }
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').replace(/:$/, '')

function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && typeof error.code === 'string' ? error.code : firstLine(error.message)
}

/** @returns the paths of all pack files in a folder, sorted */
export async function listPackFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names
    .filter(name => name.endsWith('.pack.yaml'))
    .sort()
    .map(name => join(folder, name))
}
