/** Checks a pack of a chosen file against all others, and tells what is to be known before it is stored. */

import { describePack } from '../../compile/compile.ts'
import { openCompiled } from '../../engine/index/open-packs.ts'
import type { Index } from '../../engine/index/records.ts'
import { chooseLanguage } from '../../engine/text/language.ts'
import type { FileRefused, PackPreview, Problem, Progress } from '../../model/import.ts'
import type { Pack } from '../../model/pack.ts'
import { finish } from '../../model/steps.ts'
import { findClashes } from '../../pack/clashes.ts'
import { diffPacks } from '../../pack/diff.ts'
import { lintPack } from '../../pack/lint/lint.ts'
import { runPackTests } from '../../pack/lint/run-tests.ts'
import { verifyPack } from '../../pack/signature.ts'
import { compareSigners } from '../../pack/signer.ts'
import { compileAll, findNewer, joinPacks, packsInUse, withBases } from '../compile-all.ts'
import type { Kit } from '../kit.ts'
import { MOST_COST, measureCost } from '../measure-cost.ts'
import { type Candidate, type ChosenPack, refuse, whole } from './candidate.ts'

/** What a chosen pack is checked against. */
export interface Surroundings {
  readonly imported: readonly Pack[]
  /** All packs that were chosen with it, itself among them. */
  readonly chosen: readonly Pack[]
}

/**
 * @returns the pack with its preview, or why it cannot be imported. Tests that fail, and what it has in common with other
 * packs, are told and refuse nothing
 */
export async function previewPack(
  kit: Kit,
  { file, size, pack }: ChosenPack,
  { imported, chosen }: Surroundings,
  onStage: (stage: Progress['stage']) => void,
): Promise<Candidate | FileRefused> {
  onStage('checking')
  const inUse = packsInUse(kit.bundled, imported)
  const installed = inUse.find(({ id }) => id === pack.id) ?? null
  const others = joinPacks(inUse, chosen).filter(({ id }) => id !== pack.id)
  const base = others.find(({ id }) => id === pack.extends) ?? null
  if (pack.extends !== null && base === null)
    return refuse(file, 'baseMissing', [
      { path: 'extends', message: `names "${pack.extends}", which is not imported: choose that pack's file as well.` },
    ])
  const newer = findNewer(kit.bundled, pack)
  if (newer !== null)
    return refuse(file, 'wrong', [
      {
        path: 'version',
        message: `is ${pack.version}, and ${newer.version} comes with Sidelight: choose a newer file.`,
      },
    ])
  const faults = findFaults(kit, file, pack, others)
  if (faults.length > 0) return refuse(file, 'wrong', faults)
  if ((await verifyPack(pack)) === false)
    return refuse(file, 'badSignature', [
      { path: 'signature', message: 'does not fit the content: get the file anew from whoever signed it.' },
    ])

  onStage('compiling')
  // The pack that it extends is there in any case, and pays for itself.
  const without = joinPacks(inUse, base === null ? [] : [base]).filter(({ id }) => id !== pack.id)
  const open = (packs: readonly Pack[]) => openCompiled(finish(compileAll(packs, kit.languages)))
  const after = open([...without, pack])

  onStage('measuring')
  if (measureCost(open(without), after, kit.languages, kit.neutralPages) > MOST_COST)
    return refuse(file, 'tooSlow', [
      whole('slows down pages that have nothing to do with it: use fewer terms and patterns.'),
    ])

  onStage('testing')
  const preview: PackPreview = {
    kind: 'pack',
    file,
    size,
    pack: describePack(pack),
    ...describeContent(pack, base),
    before: installed === null ? null : { version: installed.version, changes: tellChanges(installed, pack) },
    signer: compareSigners(installed, pack),
    tests: runTests(kit, file, pack, after, base),
    clashes: findClashes(others, pack).map(({ path, message }) => ({ path, message })),
  }
  return { preview, pack }
}

function findFaults({ languages, loadedWords }: Kit, file: string, pack: Pack, others: readonly Pack[]): Problem[] {
  const language = chooseLanguage(languages, pack.language)
  if (language === null) {
    const known = languages.map(({ tag }) => tag).join(', ')
    return [{ path: 'language', message: `is "${pack.language}", which is not read yet: use one of ${known}.` }]
  }
  if (withBases(pack, others).some(base => base !== pack && base.extends === pack.id))
    return [{ path: 'extends', message: `names "${pack.extends}", which itself adds to this pack: leave it out.` }]
  return lintPack(pack, file, others, loadedWords.get(language.tag) ?? [])
}

function runTests(kit: Kit, file: string, pack: Pack, index: Index, base: Pack | null): PackPreview['tests'] {
  const run = [...pack.claims, ...pack.supplements]
    .map(({ tests }) => tests.matches.length + tests.rejects.length)
    .reduce((sum, n) => sum + n, 0)
  const failed = runPackTests(pack, index, kit.languages, file, base).map(({ path, message }) => ({ path, message }))
  return { run, failed }
}

function describeContent({ claims, supplements, entities, sources }: Pack, base: Pack | null) {
  const names = new Map([...(base?.entities ?? []), ...entities].map(({ id, name }) => [id, name]))
  const accounts = [...claims, ...supplements].flatMap(claim => claim.accounts)
  return {
    parties: [...new Set(accounts.flatMap(({ party }) => (party === null ? [] : (names.get(party) ?? party))))],
    outlets: [...new Set(sources.map(({ outlet, title }) => outlet ?? title))],
    claims: claims.map(({ statement }) => statement),
  }
}

function tellChanges(before: Pack, after: Pack) {
  const { added, removed, changed, accounts } = diffPacks(before, after)
  return { added, removed, changed, accounts }
}
