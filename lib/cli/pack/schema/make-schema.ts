import { toJsonSchema } from '@valibot/to-json-schema'
import { packShape } from '../../../pack/shape.ts'
import { FIELD_TEXTS } from './field-texts.ts'
import { makePlain } from './plain-shape.ts'

/** @returns the JSON Schema of a pack file, as the text of a file */
export function makeSchema(): string {
  const schema = toJsonSchema(makePlain(packShape, FIELD_TEXTS), { target: 'draft-07', typeMode: 'input' })
  return `${JSON.stringify({ title: 'A pack of Sidelight', ...schema }, null, 2)}\n`
}
