import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import type { Pack } from '../model/pack.ts'
import { fail, type Result } from '../model/result.ts'
import { LIMITS } from '../pack/limits.ts'
import { type PackError, parsePack } from '../pack/parse.ts'
import { readPackJson } from '../pack/read-pack-text.ts'
import { guardYaml } from './guard-yaml.ts'
import { addLine, findJsonLines, findLines, type LineOf } from './pack-lines.ts'

/** Why a file gave no pack: it could not be read at all, or what is in it is no pack. */
export interface ReadFailure {
  readonly kind: 'unreadable' | 'invalid'
  readonly errors: readonly PackError[]
}

/** A pack file, and what tells where something stands in it. */
export interface PackSource {
  readonly pack: Result<Pack, ReadFailure>
  /** The plain value that the file holds, whatever its shape; undefined: it could not be read. */
  readonly value: unknown
  readonly lineOf: LineOf
}

/**
 * Reads one pack file, YAML or JSON.
 * @param path where it is; also its name in the errors
 * @returns the pack with all defaults filled in
 */
export const readPackFile = async (path: string): Promise<Result<Pack, ReadFailure>> =>
  (await readPackSource(path)).pack

/** Reads one pack file, and keeps what tells the lines of its errors. See `readPackFile`. */
export async function readPackSource(path: string): Promise<PackSource> {
  const refuse = (message: string): PackSource => unreadable({ file: path, path: '', message })
  let text: string
  try {
    if ((await stat(path)).size > LIMITS.file) return refuse(`is larger than ${LIMITS.file} bytes: split the pack.`)
    text = await readFile(path, 'utf8')
  } catch (error) {
    return refuse(`cannot be read (${describeFault(error)}): check the path.`)
  }
  return path.endsWith('.json') ? readJson(text, path) : readYaml(text, path)
}

/** Whoever made a JSON file, what no pack can have is refused before anything is built of it. */
function readJson(text: string, path: string): PackSource {
  const lineOf = findJsonLines(text)
  const read = readPackJson(text)
  return read.ok
    ? { pack: parseValue(read.value, path, lineOf), value: read.value, lineOf }
    : unreadable({ file: path, ...read.error })
}

function readYaml(text: string, path: string): PackSource {
  const refuse = (message: string, line?: number): PackSource =>
    unreadable({ ...{ file: path, path: '', message }, ...(line !== undefined && { line }) })
  const tooDeep = guardYaml(text)
  if (tooDeep !== null) return refuse(tooDeep.message, tooDeep.line)
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const fault = document.errors[0] ?? document.warnings[0]
  if (fault !== undefined) return refuse(notYaml(firstLine(fault.message)), lines.linePos(fault.pos[0]).line)
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    const lineOf = findLines(document, lines)
    return { pack: parseValue(value, path, lineOf), value, lineOf }
  } catch (error) {
    // The library throws on aliases that multiply.
    return refuse(notYaml(describeFault(error)))
  }
}

const unreadable = (error: PackError): PackSource => ({
  pack: fail({ kind: 'unreadable', errors: [error] }),
  value: undefined,
  lineOf: () => null,
})

function parseValue(value: unknown, path: string, lineOf: LineOf): Result<Pack, ReadFailure> {
  const parsed = parsePack(value, path)
  return parsed.ok ? parsed : fail({ kind: 'invalid', errors: parsed.error.map(error => addLine(error, lineOf)) })
}

const notYaml = (fault: string): string => `is not well-formed YAML (${fault}): mend it there.`

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
