/** The small changes that tests should notice. Each operator makes of one node the texts that may stand in its place. */
import { isNode, type Node, type Place } from './code.ts'

/** A change of one stretch of a file. */
export interface Change {
  readonly operator: string
  readonly start: number
  readonly end: number
  readonly after: string
}

const SWAPS: Readonly<Record<string, readonly [operator: string, after: string]>> = {
  '<': ['boundary', '<='],
  '<=': ['boundary', '<'],
  '>': ['boundary', '>='],
  '>=': ['boundary', '>'],
  '===': ['condition', '!=='],
  '!==': ['condition', '==='],
  '&&': ['logic', '||'],
  '||': ['logic', '&&'],
  '+': ['arithmetic', '-'],
  '-': ['arithmetic', '+'],
  '*': ['arithmetic', '/'],
  '/': ['arithmetic', '*'],
  '+=': ['arithmetic', '-='],
  '-=': ['arithmetic', '+='],
  '++': ['arithmetic', '--'],
  '--': ['arithmetic', '++'],
}
const WITH_OPERATOR = new Set(['BinaryExpression', 'LogicalExpression', 'AssignmentExpression', 'UpdateExpression'])
const WITH_TEST = new Set(['IfStatement', 'WhileStatement', 'DoWhileStatement', 'ConditionalExpression'])
/** A statement that only does something: without it the rest is still valid. */
const EFFECTS = new Set(['CallExpression', 'AssignmentExpression', 'UpdateExpression', 'YieldExpression'])
/** How much a share is moved. A whole number is moved by one. */
const STEP = 0.1

/** @returns the changes of one node */
export function changeNode(text: string, node: Node, { parent }: Place): Change[] {
  if (node.type === 'Literal') return changeLiteral(node, parent)
  const changes: Change[] = []
  if (WITH_OPERATOR.has(node.type)) changes.push(...swapOperator(text, node))
  const test = WITH_TEST.has(node.type) ? node.test : null
  // `===` alone is turned into its opposite by its own operator.
  if (isNode(test) && !isEquation(test)) {
    const { start, end } = test
    changes.push({ operator: 'condition', start, end, after: `!(${text.slice(start, end)})` })
  }
  if (node.type === 'ExpressionStatement' && isNode(node.expression) && EFFECTS.has(node.expression.type))
    changes.push({ operator: 'statement', start: node.start, end: node.end, after: ';' })
  return changes
}

const isEquation = ({ operator }: Node): boolean => operator === '===' || operator === '!=='

function changeLiteral({ value, raw, start, end }: Node, parent: Node): Change[] {
  const change = (operator: string, after: string): Change => ({ operator, start, end, after })
  if (typeof value === 'boolean') return [change('boolean', String(!value))]
  // A key is a name, and hexadecimal is a pattern of bits: no quantity in either.
  const isKey = parent.key !== undefined && isNode(parent.key) && parent.key.start === start && parent.computed !== true
  if (typeof value !== 'number' || isKey || /^0[xb]/i.test(String(raw))) return []
  const near = Number.isInteger(value) ? [value + 1, value - 1] : [value * (1 + STEP), value * (1 - STEP)]
  return near.map(other => change('number', formatNumber(other)))
}

/** In brackets where it is negative: `a -1` would be a subtraction. */
const formatNumber = (value: number): string => {
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(6)))
  return value < 0 ? `(${text})` : text
}

function swapOperator(text: string, node: Node): Change[] {
  const { operator, left, right, argument } = node
  const swap = SWAPS[String(operator)]
  if (swap === undefined || [left, right].some(isText)) return []
  const [from, to] = isNode(left) && isNode(right) ? [left.end, right.start] : findOutside(node, argument as Node)
  const at = text.indexOf(String(operator), from)
  if (at < 0 || at >= to) return []
  return [{ operator: swap[0], start: at, end: at + String(operator).length, after: swap[1] }]
}

/** Where the operator of `n++` or `--n` stands. */
const findOutside = (node: Node, argument: Node): [number, number] =>
  node.prefix === true ? [node.start, argument.start] : [argument.end, node.end]

/** `+` joins texts, which have no difference. */
const isText = (node: unknown): boolean =>
  isNode(node) &&
  (node.type === 'TemplateLiteral' ||
    typeof node.value === 'string' ||
    (node.type === 'BinaryExpression' && [node.left, node.right].some(isText)))
