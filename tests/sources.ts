/** The project's source files and what they import, for the tests that hold its rooms to their rules. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')

export interface Source {
  /** From the project's root, with slashes. */
  readonly path: string
  readonly text: string
}

export interface Import {
  readonly from: string
  /** A file, as a path from the project's root, or a package. */
  readonly to: string
  readonly typeOnly: boolean
}

/** @returns the files in a folder and its folders whose names fit */
export const listSources = (folder: string, pattern: RegExp): Source[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => pattern.test(name))
    .map(name => join(folder, name).replaceAll('\\', '/'))
    .map(path => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))

/** All code outside of the tests. */
export const sources = ['lib', 'components', 'entrypoints'].flatMap(folder => listSources(folder, /\.(?:ts|tsx|mjs)$/))

/** The room a file lives in: `lib/engine`, `components`, `entrypoints`, `tests`. */
export const roomOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('lib/') ? 2 : 1)
    .join('/')

export function readImports({ path, text }: Source): Import[] {
  const statements = text.matchAll(
    /(?:^|\n)\s*(import|export)\s+(type\s)?[^'"`;]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
  )
  return [...statements].map(([, , type, named, called, bare]) => {
    const target = named ?? called ?? bare ?? ''
    const to = target.startsWith('.') ? relative(ROOT, join(ROOT, dirname(path), target)).replaceAll('\\', '/') : target
    return { from: path, to, typeOnly: type !== undefined }
  })
}

/** @returns the code without its comments */
export const codeOf = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
