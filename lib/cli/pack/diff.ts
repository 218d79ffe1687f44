/**
 * npm run -s pack -- diff BEFORE AFTER [--json]
 * Tells what is otherwise in one version of a pack than in another. Ends with 0, or with 2 when a file is no pack.
 */
import type { Pack } from '../../model/pack.ts'
import { readPackFile } from '../../node/read-pack.ts'
import {
  type ClaimChange,
  diffPacks,
  type FieldChange,
  type ItemChange,
  isSame,
  type PackDiff,
} from '../../pack/diff.ts'
import { keyWords } from '../../pack/key-words.ts'
import { formatPackError } from '../../pack/parse.ts'
import { verifyPack } from '../../pack/signature.ts'
import { complain, makeVerb } from '../verb.ts'

async function diff(before: string, after: string, { json }: { readonly json?: boolean }): Promise<void> {
  const packs: Pack[] = []
  for (const file of [before, after]) {
    const read = await readPackFile(file)
    if (read.ok) packs.push(read.value)
    else for (const error of read.error.errors) complain(formatPackError(error))
  }
  const [old, now] = packs
  if (old === undefined || now === undefined) return
  const found = diffPacks(old, now)
  if (json) console.log(JSON.stringify(found))
  else for (const line of describeDiff(found, await describeSignatures(old, now))) console.log(line)
}

/** @returns by whom the packs are signed, before and now, in a few words */
async function describeSignatures(old: Pack, now: Pack): Promise<string> {
  const [before, after] = [await describeSigner(old), await describeSigner(now)]
  return before === after ? `another signature, ${after}` : `${before} → ${after}`
}

async function describeSigner(pack: Pack): Promise<string> {
  if (pack.signature === null) return 'not signed'
  return (await verifyPack(pack)) ? `signed by ${keyWords(pack.signature.key)}` : 'a signature that does not fit'
}

const LISTS = ['topics', 'entities', 'concepts', 'sources'] as const

/** @param signatures what is said of them, if they differ: nobody compares them letter by letter */
function describeDiff(found: PackDiff, signatures: string): string[] {
  if (isSame(found)) return ['Both say the same.']
  return [
    ...titled(
      'pack',
      found.fields.map(change => describePackField(change, signatures)),
    ),
    ...LISTS.flatMap(list => titled(list, found[list].flatMap(describeItem))),
    ...titled('claims', found.claims.flatMap(describeClaim)),
    ...titled('supplements', found.supplements.flatMap(describeClaim)),
    sumUp(found),
  ]
}

const titled = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map(line => `  ${line}`)]

const SIGNS = { added: '+', removed: '−', changed: '~' } as const

const describeItem = ({ change, id, name, fields }: ItemChange): string[] => [
  `${SIGNS[change]} ${id}${name === id ? '' : ` · ${name}`}`,
  ...fields.map(field => `    ${describeField(field)}`),
]

const describeClaim = ({ accounts, ...claim }: ClaimChange): string[] => [
  ...describeItem(claim),
  ...accounts.flatMap(account =>
    describeItem(account).map((line, n) => (n === 0 ? `    account ${line}` : `    ${line}`)),
  ),
]

const describePackField = (change: FieldChange, signatures: string): string =>
  change.field === 'signature' ? `signature: ${signatures}` : describeField(change)

function describeField({ field, removed, added }: FieldChange): string {
  if (removed.length + added.length === 0) return `${field}: the same in another order`
  const quote = (texts: readonly string[]) => texts.map(text => `“${text}”`).join(' ')
  if (removed.length === 1 && added.length === 1) return `${field}: ${quote(removed)} → ${quote(added)}`
  return [`${field}:`, ...removed.map(text => `− ${quote([text])}`), ...added.map(text => `+ ${quote([text])}`)].join(
    ' ',
  )
}

function sumUp({ added, removed, changed, accounts }: PackDiff): string {
  const count = (n: number, what: string) => `${n} ${what}`
  const claims = [count(added.length, 'new'), count(removed.length, 'gone'), count(changed.length, 'otherwise')]
  const said = [count(accounts.added, 'new'), count(accounts.removed, 'gone'), count(accounts.changed, 'otherwise')]
  return `claims: ${claims.join(', ')}; accounts: ${said.join(', ')}`
}

/** `pack diff`. */
export const makeDiff = () =>
  makeVerb('diff', 'Tell what is otherwise in one version of a pack than in another.')
    .argument('<before>', 'the older file')
    .argument('<after>', 'the newer file')
    .option('--json', 'print one JSON object')
    .action(diff)
