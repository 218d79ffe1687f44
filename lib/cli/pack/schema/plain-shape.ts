/**
 * The shape of a pack as a JSON Schema can tell it. The shape checks in several steps, so that a huge list costs nothing and a
 * sentence may stand for a group of fields; and some of its checks are functions. Here each of these is one plain schema, and
 * the functions are left out: an editor takes what is wrong by them, and the linter does not.
 */
import * as v from 'valibot'

type Schema = v.GenericSchema
/** What `v.pipe` takes after the first schema. */
type Item = v.PipeItem<unknown, unknown, v.BaseIssue<unknown>>

/** Checks that a JSON Schema has words for. */
const TOLD = ['integer', 'max_length', 'max_value', 'min_length', 'min_value', 'non_empty', 'regex']

/**
 * @param texts what each field is, by its path without the positions in lists: `claims.accounts.stance`
 * @param path where the schema stands; empty: it is the whole
 * @throws on a kind of schema that the shape of a pack does not use so far
 */
export function makePlain(schema: Schema, texts: ReadonlyMap<string, string>, path = ''): Schema {
  const text = texts.get(path)
  const plain = simplify(schema, texts, path)
  return text === undefined ? plain : v.pipe(plain, v.description(text))
}

function simplify(schema: Schema, texts: ReadonlyMap<string, string>, path: string): Schema {
  if ('pipe' in schema) return simplifyPipe(schema.pipe as readonly [Schema, ...Item[]], texts, path)
  const known = schema as unknown as { readonly type: string; readonly wrapped: Schema; readonly item: Schema }
  if (known.type === 'optional') return v.optional(simplify(known.wrapped, texts, path))
  if (known.type === 'nullable') return v.nullable(simplify(known.wrapped, texts, path))
  if (known.type === 'array') return v.array(simplify(known.item, texts, path))
  if (known.type === 'strict_object') return v.strictObject(simplifyFields(schema, texts, path))
  if (['string', 'number', 'boolean', 'literal', 'picklist', 'unknown'].includes(known.type)) return schema
  throw new Error(`a pack's shape has a ${known.type} at ${path}`)
}

function simplifyFields(schema: Schema, texts: ReadonlyMap<string, string>, path: string): Record<string, Schema> {
  const { entries } = schema as unknown as { readonly entries: Readonly<Record<string, Schema>> }
  const fields = Object.entries(entries).map(
    ([name, field]) => [name, makePlain(field, texts, path === '' ? name : `${path}.${name}`)] as const,
  )
  return Object.fromEntries(fields)
}

function simplifyPipe(
  [first, ...rest]: readonly [Schema, ...Item[]],
  texts: ReadonlyMap<string, string>,
  path: string,
) {
  const [last] = rest.filter((item): item is Schema & Item => item.kind === 'schema').slice(-1)
  const plain = simplify(last ?? first, texts, path)
  // What is changed before it is looked at may also be the first field by itself: a test's sentence.
  if (rest.some(({ kind }) => kind === 'transformation')) {
    const [sentence = v.unknown()] = Object.values(simplifyFields(last ?? first, texts, path))
    return v.union([sentence, plain])
  }
  return rest
    .filter(item => item.kind === 'validation' && TOLD.includes(item.type))
    .reduce<Schema>((schema, check) => v.pipe(schema, dropFlags(check)), plain)
}

type Check = v.PipeAction<unknown, unknown, v.BaseIssue<unknown>>

/** A JSON Schema's patterns have no flags, and are read as with the one for Unicode. */
function dropFlags(check: Item): Check {
  const { requirement } = check as { readonly requirement?: unknown }
  return (requirement instanceof RegExp ? v.regex(new RegExp(requirement.source)) : check) as Check
}
