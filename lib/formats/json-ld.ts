/** What schema.org's JSON-LD may write in several ways: a name with or without its vocabulary, one value or a list of them. */

export type Node = Readonly<Record<string, unknown>>

/** How a term may be written; the first is by far the most frequent. */
const PREFIXES = ['', 'schema:', 'http://schema.org/', 'https://schema.org/']

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** @returns a list of what may be one value, a list, or nothing */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/** @returns the values of a term; none where the node does not have it */
export function valuesOf(node: Node, term: string): readonly unknown[] {
  for (const prefix of PREFIXES) if (Object.hasOwn(node, prefix + term)) return listOf(node[prefix + term])
  return []
}

/** @returns the nodes among the values of a term */
export const nodesOf = (node: Node, term: string): readonly Node[] => valuesOf(node, term).filter(isNode)

/** @returns whether the node says that it is of this type, alone or among others */
export const isOf = (node: Node, type: string): boolean =>
  [...listOf(node['@type']), ...listOf(node.type)].some(given => PREFIXES.some(prefix => given === prefix + type))

/** @returns the first value of a term that is a text or a number, also one in `{"@value": …}`; or null */
export function textOf(node: Node, term: string): string | null {
  for (const value of valuesOf(node, term)) {
    const plain = isNode(value) ? value['@value'] : value
    if (typeof plain === 'string' && plain.trim() !== '') return plain
    if (typeof plain === 'number') return String(plain)
  }
  return null
}

/** @returns the first name of a person or organisation under a term, which may be a node or the name alone; or null */
export function nameOf(node: Node, term: string): string | null {
  for (const value of valuesOf(node, term)) {
    if (typeof value === 'string' && value.trim() !== '' && !isAddress(value)) return value
    const name = isNode(value) ? (textOf(value, 'name') ?? textOf(value, 'legalName')) : null
    if (name !== null) return name
  }
  return null
}

/** @returns the first address under a term, which may be a text or a node with an `@id`; or null */
export function addressOf(node: Node, term: string): string | null {
  for (const value of valuesOf(node, term)) {
    const given = isNode(value) ? (value['@id'] ?? value['@value']) : value
    if (typeof given === 'string' && given.trim() !== '') return given
  }
  return null
}

const isAddress = (text: string): boolean => /^(?:https?:\/\/|#|_:)/i.test(text.trim())
