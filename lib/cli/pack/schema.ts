/**
 * npm run -s pack -- schema [--out FILE]
 * Writes the JSON Schema of a pack file, by which editors complete and check one. It is made of the shape that packs are parsed by. Ends with 0, or with 2 when it cannot be written.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../../node/run.ts'
import { complain, describeFault, makeVerb } from '../verb.ts'
import { makeSchema } from './schema/make-schema.ts'

export const SCHEMA_FILE = join(ROOT, 'assets', 'pack.schema.json')

async function schema({ out }: { readonly out: string }): Promise<void> {
  try {
    await writeFile(out, makeSchema())
  } catch (error) {
    return complain(`${out}: cannot be written (${describeFault(error)}): name another file with --out.`)
  }
  console.log(out)
}

/** `pack schema`. */
export const makeSchemaVerb = () =>
  makeVerb('schema', 'Write the JSON Schema by which editors complete and check a pack.')
    .option('--out <file>', 'another file than the project’s own', SCHEMA_FILE)
    .action(schema)
