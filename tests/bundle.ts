import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import { ROOT } from '../lib/node/run.ts'

const IMPORT = /^import\s+\{([^}]*)\}\s+from '([^']+)'$/gm
const EXPORT = /^export (?=(?:const|let|(?:async )?function\*?) (\w+))/gm

/**
 * Puts modules of `lib`, with all that they import, into one expression that a page can run: parts of the extension by
 * themselves, without a build.
 * @param files below `lib`
 * @returns an expression for an object with everything that these files export
 */
export async function bundle(files: readonly string[]): Promise<string> {
  const modules = new Map<string, string>()
  for (const file of files) await addModule(file, modules)
  const all = files.map(file => `...modules['${file}']`).join(', ')
  return `(() => {\nconst modules = {}\n${[...modules.values()].join('\n')}\nreturn { ${all} }\n})()`
}

/** Adds a module's code behind that of the modules that it imports. */
async function addModule(file: string, modules: Map<string, string>): Promise<void> {
  if (modules.has(file)) return
  const code = stripTypeScriptTypes(await readFile(join(ROOT, 'lib', file), 'utf8'))
  const pathOf = (from: string) => join(dirname(file), from).replaceAll('\\', '/')
  for (const [, , from = ''] of code.matchAll(IMPORT)) await addModule(pathOf(from), modules)
  const names = [...code.matchAll(EXPORT)].map(([, name]) => name)
  const body = code
    .replace(IMPORT, (_, given: string, from: string) => `const {${given}} = modules['${pathOf(from)}']`)
    .replace(EXPORT, '')
  modules.set(file, `modules['${file}'] = (() => {\n${body}\nreturn { ${names.join(', ')} }\n})()`)
}
