/** What a JSON Schema says of a value, for the words that the project's own schema uses; another word is an error of the test. */

export interface JsonSchema {
  readonly [word: string]: unknown
}

type Check = (value: unknown, word: unknown, schema: JsonSchema) => boolean

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const lengthOf = (text: string) => [...text].length
const fields = (schema: JsonSchema) => schema.properties as Readonly<Record<string, JsonSchema>>

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: value => typeof value === 'string',
  integer: Number.isInteger,
  boolean: value => typeof value === 'boolean',
  null: value => value === null,
}

const CHECKS: Readonly<Record<string, Check>> = {
  $schema: () => true,
  title: () => true,
  description: () => true,
  type: (value, type) => TYPES[type as string]?.(value) === true,
  const: (value, wanted) => value === wanted,
  enum: (value, wanted) => (wanted as unknown[]).includes(value),
  anyOf: (value, schemas) => (schemas as JsonSchema[]).some(schema => fits(schema, value)),
  minLength: (value, least) => typeof value !== 'string' || lengthOf(value) >= Number(least),
  maxLength: (value, most) => typeof value !== 'string' || lengthOf(value) <= Number(most),
  pattern: (value, pattern) => typeof value !== 'string' || new RegExp(pattern as string, 'u').test(value),
  minimum: (value, least) => typeof value !== 'number' || value >= Number(least),
  maximum: (value, most) => typeof value !== 'number' || value <= Number(most),
  minItems: (value, least) => !Array.isArray(value) || value.length >= Number(least),
  maxItems: (value, most) => !Array.isArray(value) || value.length <= Number(most),
  items: (value, schema) => !Array.isArray(value) || value.every(item => fits(schema as JsonSchema, item)),
  required: (value, names) => !isObject(value) || (names as string[]).every(name => Object.hasOwn(value, name)),
  properties: (value, known) =>
    !isObject(value) ||
    Object.entries(value).every(([name, field]) => {
      const schema = (known as Readonly<Record<string, JsonSchema>>)[name]
      return schema === undefined || fits(schema, field)
    }),
  additionalProperties: (value, allowed, schema) =>
    allowed !== false || !isObject(value) || Object.keys(value).every(name => Object.hasOwn(fields(schema), name)),
}

/** @returns whether a value is as a schema says; throws on a word that it does not know */
export function fits(schema: JsonSchema, value: unknown): boolean {
  return Object.entries(schema).every(([word, said]) => {
    const check = CHECKS[word]
    if (check === undefined) throw new Error(`the schema says "${word}", which is not known here`)
    return check(value, said, schema)
  })
}
