/** Checks what a pack file contains, and describes what is wrong in sentences for people who write packs. */
import * as v from 'valibot'
import { PACK_FORMAT, type Pack } from '../model/pack.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { LIMITS } from './limits.ts'
import { type Issue, listIssues } from './list-issues.ts'
import { packShape } from './shape.ts'

/** One mistake in a pack. */
export interface PackError {
  /** The file's name, as the caller gave it. */
  readonly file: string
  /** The place in the file, such as `claims[3].accounts[0].quotation`; empty for the file as a whole. */
  readonly path: string
  /** One sentence that says what is wrong and what to do about it. */
  readonly message: string
  /** The line of the place in the file, from 1; left out: it is not known. */
  readonly line?: number
}

/** @returns the error as one line: file with the number of its line, place, sentence */
export const formatPackError = ({ file, line, path, message }: PackError): string =>
  [line === undefined ? file : `${file}:${line}`, path, message].filter(part => part !== '').join(': ')

/**
 * Checks the shape of a pack and fills in fields that are left out. It never throws, whatever it is given.
 * References between ids and the choice of words are checked by `lintPack`.
 * @param input what a YAML or JSON reader returned for the file
 * @param file the file's name, for the errors
 * @returns the pack; fails with a list of errors, of which the first `LIMITS.errors` are described
 */
export function parsePack(input: unknown, file: string): Result<Pack, readonly PackError[]> {
  // Valibot takes a list for a group of fields that are all missing.
  if (Array.isArray(input)) return fail([{ file, path: '', message: 'should be a group of fields but is a list.' }])
  const format = readFormat(input)
  if (typeof format === 'number' && format !== PACK_FORMAT) {
    const message = `is ${format}, but this version reads format ${PACK_FORMAT}: use a pack of that format.`
    return fail([{ file, path: 'format', message }])
  }
  const parsed = v.safeParse(packShape, input, { abortEarly: true })
  if (parsed.success) return ok(parsed.output)
  const issues = listIssues(input, parsed.issues)
  const errors = issues
    .slice(0, LIMITS.errors)
    .map(issue => ({ file, path: writePath(issue), message: describe(issue) }))
  return fail(
    issues.length > errors.length
      ? [...errors, { file, path: '', message: 'has more errors: mend these first.' }]
      : errors,
  )
}

function readFormat(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'format' in input ? input.format : undefined
}

/** Characters of a path and of a wrong value that an error repeats: a pack may contain anything. */
const PATH_SHOWN = 200
const VALUE_SHOWN = 60

function writePath(issue: Issue): string {
  let path = ''
  for (const { key } of issue.path ?? []) {
    if (typeof key === 'number') path += `[${key}]`
    else path += path === '' ? String(key) : `.${String(key)}`
  }
  return path.slice(0, PATH_SHOWN)
}

/** What a schema expects, in words for people who write YAML and not TypeScript. */
const WANTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  strict_object: 'a group of fields',
  nullable: 'a value',
}

function describe(issue: Issue): string {
  if (issue.kind === 'validation') return issue.message
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return 'is not a known field: remove it or mend its name.'
  if (issue.received === 'undefined') return 'is missing: add this field.'
  if (issue.type === 'picklist' || issue.type === 'literal') {
    return `is ${issue.received.slice(0, VALUE_SHOWN)}, not one of the known values: use ${issue.expected}.`
  }
  const wanted = WANTED[issue.type] ?? 'something else'
  const remedy = issue.type === 'string' && /^[\d-]/.test(issue.received) ? ': put it in quotation marks.' : '.'
  return `should be ${wanted} but is ${name(issue)}${remedy}`
}

function name(issue: Issue): string {
  if (Array.isArray(issue.input)) return 'a list'
  if (issue.input === null) return 'empty'
  return typeof issue.input === 'object' ? 'a group of fields' : issue.received.slice(0, VALUE_SHOWN)
}
