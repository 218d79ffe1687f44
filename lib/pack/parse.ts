import * as v from 'valibot'
import { PACK_FORMAT, type Pack } from '../model/pack.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { LIMITS } from './limits.ts'
import { packShape } from './shape.ts'

/** One thing wrong with a pack. */
export interface PackError {
  /** Name of the file, as the caller gave it. */
  readonly file: string
  /** Where in the file: `claims[3].accounts[0].quotation`; empty: the file as a whole. */
  readonly path: string
  /** One sentence: what is wrong, and what to do about it. */
  readonly message: string
}

/** @returns the error as one line: file, path, sentence */
export const formatPackError = ({ file, path, message }: PackError): string =>
  path === '' ? `${file}: ${message}` : `${file}: ${path}: ${message}`

/**
 * Checks the shape of a pack and fills in the fields that were left out. Never throws, whatever it is given.
 * Ids and wording are not looked at here: see `lintPack`.
 * @param input what a YAML or JSON reader made of the file
 * @param file its name, for the errors
 * @returns the pack, or every error found (the first hundred)
 */
export function parsePack(input: unknown, file: string): Result<Pack, readonly PackError[]> {
  const format = readFormat(input)
  if (typeof format === 'number' && format !== PACK_FORMAT) {
    const message = `is ${format}, but this version reads format ${PACK_FORMAT}: use a pack of that format.`
    return fail([{ file, path: 'format', message }])
  }
  const parsed = v.safeParse(packShape, input)
  if (parsed.success) return ok(parsed.output)
  const errors = parsed.issues
    .slice(0, LIMITS.errors)
    .map(issue => ({ file, path: writePath(issue), message: describe(issue) }))
  const left = parsed.issues.length - errors.length
  return fail(
    left > 0 ? [...errors, { file, path: '', message: `has ${left} more errors: mend these first.` }] : errors,
  )
}

function readFormat(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'format' in input ? input.format : undefined
}

type Issue = v.BaseIssue<unknown>

function writePath(issue: Issue): string {
  let path = ''
  for (const { key } of issue.path ?? []) {
    if (typeof key === 'number') path += `[${key}]`
    else path += path === '' ? String(key) : `.${String(key)}`
  }
  return path.slice(0, 200)
}

/** Names of what a schema wants, for people who write YAML and not TypeScript. */
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
    return `is ${issue.received.slice(0, 60)}, not one of the known values: use ${issue.expected}.`
  }
  const wanted = WANTED[issue.type] ?? 'something else'
  const remedy = issue.type === 'string' && /^[\d-]/.test(issue.received) ? ': put it in quotation marks.' : '.'
  return `should be ${wanted} but is ${name(issue)}${remedy}`
}

function name(issue: Issue): string {
  if (Array.isArray(issue.input)) return 'a list'
  if (issue.input === null) return 'empty'
  return typeof issue.input === 'object' ? 'a group of fields' : issue.received.slice(0, 60)
}
