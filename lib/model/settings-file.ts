/** All settings in a file, which a person takes to another browser. */
import { fail, ok, type Result } from './result.ts'
import { parseSettings, type Settings } from './settings.ts'

/** The file's name when it is saved. */
export const SETTINGS_FILE = 'sidelight-settings.json'

/** Bytes; the longest lists that are kept make less. */
export const LARGEST_FILE = 2_000_000

/** Tells that a file is one of these. */
const KIND = 'sidelight settings'

/**
 * - `broken`: no JSON; where reading ended, both from 1
 * - `foreign`: something else · `newer`: made by a newer version
 * - `wrong`: a value that cannot be, or that nobody knows, at this path
 */
export type FileTrouble =
  | { readonly kind: 'broken'; readonly line: number; readonly column: number }
  | { readonly kind: 'foreign' | 'newer' }
  | { readonly kind: 'wrong'; readonly path: string }

/** @returns the text of a file with these settings */
export const writeSettingsFile = (settings: Settings): string =>
  `${JSON.stringify({ file: KIND, ...settings }, null, 2)}\n`

/**
 * Reads the text of a file. Unlike what is stored, all of it must be right: a person can mend a file, and should know that
 * something in it would be lost.
 */
export function readSettingsFile(text: string): Result<Settings, FileTrouble> {
  const read = parseJson(text)
  if (!read.ok) return read
  const { file, version, ...fields } = Object(read.value) as Readonly<Record<string, unknown>>
  if (file !== KIND) return fail({ kind: 'foreign' })
  const settings = parseSettings(fields)
  if (typeof version === 'number' && version > settings.version) return fail({ kind: 'newer' })
  const path = findDifference(fields, settings, [])
  return path === null ? ok(settings) : fail({ kind: 'wrong', path: path.join('.') })
}

function parseJson(text: string): Result<unknown, FileTrouble> {
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    return fail({ kind: 'broken', ...findPlace(text, String(error)) })
  }
}

/** Browsers tell the place in words of their own: "line 2 column 7" or "position 12"; no place at all when the text just ends. */
function findPlace(text: string, message: string): { line: number; column: number } {
  const told = /line (\d+) column (\d+)/.exec(message)
  if (told) return { line: Number(told[1]), column: Number(told[2]) }
  const position = /position (\d+)/.exec(message)
  const lines = text.slice(0, position ? Number(position[1]) : undefined).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

/** @returns the path to the first value that was read as another one; null: all of them were read as they stand */
function findDifference(given: unknown, read: unknown, path: readonly string[]): readonly string[] | null {
  if (Object(given) !== given || Object(read) !== read) return given === read ? null : path
  const [givenFields, readFields] = [Object.entries(given as object), new Map(Object.entries(read as object))]
  for (const [name, value] of givenFields) {
    const difference = findDifference(value, readFields.get(name), [...path, name])
    if (difference !== null) return difference
  }
  return null
}
