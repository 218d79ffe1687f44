import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { ROOT } from '../../../lib/node/run.ts'

/**
 * Puts modules of `lib` into one expression, for a page: parts of the reader that a bench wants to run by themselves.
 * Their top-level names must differ.
 * @param files below `lib`, each before those that import it
 * @param names what of them the expression gives, as an object
 */
export async function bundle(files: readonly string[], names: readonly string[]): Promise<string> {
  const codes = await Promise.all(
    files.map(async file => {
      const code = stripTypeScriptTypes(await readFile(join(ROOT, 'lib', file), 'utf8'))
      return code.replace(/^import\s[^;]*?from '[^']+'$/gm, '').replace(/^export /gm, '')
    }),
  )
  return `(() => {\n${codes.join('\n')}\nreturn { ${names.join(', ')} }\n})()`
}
