/**
 * npm run -s scan -- [--json] [--pack FILE]… [--claims FILE.jsonl] PATH…
 * Scans documents with the extension's own extraction and engine, and prints what it finds: for people, or one JSON
 * object a document. Ends with 2 when something could not be read; the rest is scanned all the same.
 */
import { Command } from 'commander'
import type { Pack } from '../model/pack.ts'
import { ok, type Result } from '../model/result.ts'
import { listDocuments, readDocument } from './documents.ts'
import { indexPacks, readPacks } from './load-index.ts'
import { readClaimsFile } from './ranking-files.ts'
import { type ScannedDocument, scanDocument } from './scan-document.ts'

function complain(message: string): void {
  console.error(message)
  process.exitCode = 2
}

function printForPeople({ path, title, matches, entities, coverage }: ScannedDocument): void {
  console.log(`${path}: ${title}`)
  if (matches.length === 0) console.log('  nothing in the packs matches')
  for (const m of matches) {
    const who = m.speakerText === null ? '' : ` (${m.speakerText})`
    console.log(`  ${m.claim} · ${m.voice}${who} · ${m.score}\n    ${m.sentence}`)
    console.log(`    because of ${m.why.map(r => `${r.text} ${r.weight}`).join(', ')}`)
  }
  for (const c of coverage)
    console.log(`  ${c.claim}: ${c.status}; accounts here ${c.present.length}, left out ${c.absent.length}`)
  if (entities.length > 0) console.log(`  named: ${entities.map(e => `${e.name} ${e.count}×`).join(', ')}`)
}

interface Options {
  readonly json?: boolean
  readonly pack: string[]
  readonly claims?: string
}

/** Claims alone stand in place of the bundled packs; with packs named as well, beside those. */
async function loadPacks({ pack, claims }: Options): Promise<Result<readonly Pack[]>> {
  const imported = claims === undefined ? null : await readClaimsFile(claims)
  if (imported !== null && !imported.ok) return imported
  const packs = imported === null || pack.length > 0 ? await readPacks(pack) : ok([])
  return packs.ok && imported !== null ? ok([...packs.value, imported.value]) : packs
}

async function scan(paths: readonly string[], options: Options): Promise<void> {
  const packs = await loadPacks(options)
  if (!packs.ok) return complain(packs.error)
  const index = indexPacks(packs.value)
  for (const path of paths) {
    const listed = await listDocuments(path)
    if (!listed.ok) complain(listed.error)
    for (const file of listed.ok ? listed.value : []) {
      const document = await readDocument(file)
      if (!document.ok) complain(document.error)
      else if (options.json) console.log(JSON.stringify(scanDocument(index, document.value)))
      else printForPeople(scanDocument(index, document.value))
    }
  }
}

await new Command('scan')
  .description('Find the claims and entities of packs in articles.')
  .argument('<path...>', '.html and .txt files, folders of them, or - for standard input')
  .option('--json', 'print one JSON object a document')
  .option(
    '--pack <file>',
    'a pack to use in place of the bundled ones; may be given again',
    (file, all: string[]) => [...all, file],
    [],
  )
  .option('--claims <file>', 'imported claims, one JSON object a line, in place of the bundled packs')
  .exitOverride(error => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(scan)
  .parseAsync()
