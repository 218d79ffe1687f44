/** Reads a source file: its syntax tree, the functions in it, and which function uses which name. */
import { parseSync } from 'oxc-parser'

/** A node of the tree. Offsets are UTF-16. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

/** Where a node stands. */
export interface Place {
  readonly parent: Node
  /** The innermost function around it, as a place in `Code.functions`; null at the level of the module. */
  readonly owner: number | null
  /** The module's constant whose value it is part of; null in functions and elsewhere. */
  readonly constant: string | null
}

export interface Code {
  readonly text: string
  readonly program: Node
  readonly functions: readonly Node[]
  /** The functions and constants that use each name. */
  readonly users: ReadonlyMap<string, ReadonlySet<number | string>>
  /** Names that other modules may import, or that are used while the file is loaded. */
  readonly outer: ReadonlySet<string>
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])
/** Nodes of TypeScript that hold an expression. Every other one is erased when the code is run. */
const WRAPPERS = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'])

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

/** @returns the nodes right below a node, in the order of the source, without types */
function childrenOf(node: Node): Node[] {
  const values = WRAPPERS.has(node.type) ? [node.expression] : Object.values(node).flat()
  return values.filter(isNode).filter(({ type }) => !type.startsWith('TS') || WRAPPERS.has(type))
}

/** Visits every node that has a part in running the code, parents first. */
export function visitCode({ program, functions }: Code, visit: (node: Node, place: Place) => void): void {
  const places = new Map(functions.map((node, n) => [node, n]))
  const walk = (node: Node, place: Place): void => {
    visit(node, place)
    const owner = places.get(node) ?? place.owner
    const constant = owner !== null ? null : (nameOfConstant(node) ?? place.constant)
    for (const child of childrenOf(node)) walk(child, { parent: node, owner, constant })
  }
  walk(program, { parent: program, owner: null, constant: null })
}

function nameOfConstant({ type, id }: Node): string | null {
  return type === 'VariableDeclarator' && isNode(id) && typeof id.name === 'string' ? id.name : null
}

/** @throws when the file is not valid TypeScript */
export function readCode(path: string, text: string): Code {
  const { program, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const functions: Node[] = []
  const collect = (node: Node): void => {
    if (FUNCTIONS.has(node.type) && isNode(node.body)) functions.push(node)
    childrenOf(node).forEach(collect)
  }
  collect(program as unknown as Node)
  const users = new Map<string, Set<number | string>>()
  const outer = new Set<string>()
  const code = { text, program: program as unknown as Node, functions, users, outer }
  visitCode(code, (node, { parent, owner, constant }) => {
    if (node.type === 'Identifier') {
      const used = String(node.name)
      const user = owner ?? constant
      if (user === null) outer.add(used)
      else users.set(used, (users.get(used) ?? new Set()).add(user))
    }
    const name = nameOfConstant(node)
    if (name !== null && owner === null && isExported(code.program, parent)) outer.add(name)
  })
  return code
}

const isExported = (program: Node, declaration: Node): boolean =>
  childrenOf(program).some(node => node.type === 'ExportNamedDeclaration' && node.declaration === declaration)
