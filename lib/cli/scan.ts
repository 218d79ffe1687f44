/**
 * npm run -s scan -- [--json [--text]] [--pack FILE]… [--claims FILE.jsonl] PATH…
 * Scans documents with the extension's own extraction and engine, and prints what it finds: for people, or one JSON
 * object a document. Ends with 2 when something could not be read; the rest is scanned all the same.
 *
 * npm run -s scan -- --share PATH…
 * Prints which share of each document's words is marked.
 */
import type { Index } from '../engine/index/records.ts'
import type { Pack } from '../model/pack.ts'
import type { Reason } from '../model/page.ts'
import { ok, type Result } from '../model/result.ts'
import { listDocuments, type ReadDocument, readDocument } from '../node/documents.ts'
import { indexPacks, readPacks } from '../node/load-index.ts'
import { measureMarkedShare } from '../node/marked-share.ts'
import { type ScannedDocument, scanDocument } from '../node/scan-document.ts'
import { readClaimsFile } from './rank/ranking-files.ts'
import { collect, complain, makeVerb, runVerb } from './verb.ts'

/** "boat “boats”": what it is called in the pack, and the page's words for it. */
const describeReason = ({ text, words }: Reason): string => [text, ...words.map(word => `“${word}”`)].join(' ')

function printForPeople({ path, title, matches, entities, coverage }: ScannedDocument): void {
  console.log(`${path}: ${title}`)
  if (matches.length === 0) console.log('  nothing in the packs matches')
  for (const m of matches) {
    const who = m.speakerText === null ? '' : ` (${m.speakerText})`
    console.log(`  ${m.claim} · ${m.voice}${who} · ${m.score}\n    ${m.sentence}`)
    console.log(`    because of ${m.why.map(describeReason).join(' · ')}`)
  }
  for (const c of coverage)
    console.log(`  ${c.claim}: ${c.status}; accounts here ${c.present.length}, left out ${c.absent.length}`)
  if (entities.length > 0) console.log(`  named: ${entities.map(e => `${e.name} ${e.count}×`).join(', ')}`)
}

/** @returns how much of a document is marked, in percent of its words */
function describeShare(index: Index, document: ReadDocument): string {
  const { words, filled, marked } = measureMarkedShare(index, document)
  const percent = (part: number) => `${((100 * part) / Math.max(1, words)).toFixed(1)} %`
  return `${document.path}: of ${words} words ${percent(filled)} filled, ${percent(marked)} with any mark`
}

interface Options {
  readonly json?: boolean
  readonly text?: boolean
  readonly share?: boolean
  readonly pack: readonly string[]
  readonly claims?: string
}

/** Claims alone stand in place of the bundled packs; with packs named as well, beside those. */
async function loadPacks({ pack, claims }: Options): Promise<Result<readonly Pack[]>> {
  const imported = claims === undefined ? null : await readClaimsFile(claims)
  if (imported !== null && !imported.ok) return imported
  const packs = imported === null || pack.length > 0 ? await readPacks(pack) : ok([])
  return packs.ok && imported !== null ? ok([...packs.value, imported.value]) : packs
}

/** What is printed of a document as JSON: what was found, and when asked for, what was read. */
function showAsData(index: Index, document: ReadDocument, { text }: Options) {
  const scanned = scanDocument(index, document)
  if (!text) return scanned
  return { ...scanned, blocks: document.blocks.map(({ kind, text, story = true }) => ({ kind, text, story })) }
}

async function scan(paths: readonly string[], options: Options): Promise<void> {
  const packs = await loadPacks(options)
  if (!packs.ok) return complain(packs.error)
  const index = indexPacks(packs.value)
  if (paths.length === 0) return complain('Name files or folders to scan.')
  for (const path of paths) {
    const listed = await listDocuments(path)
    if (!listed.ok) complain(listed.error)
    for (const file of listed.ok ? listed.value : []) {
      const document = await readDocument(file)
      if (!document.ok) complain(document.error)
      else if (options.share) console.log(describeShare(index, document.value))
      else if (options.json) console.log(JSON.stringify(showAsData(index, document.value, options)))
      else printForPeople(scanDocument(index, document.value))
    }
  }
}

await runVerb(
  makeVerb('npm run -s scan --', 'Find the claims and entities of packs in articles.')
    .argument('[path...]', '.html and .txt files, folders of them, or - for standard input')
    .option('--json', 'print one JSON object a document')
    .option('--text', 'with --json: print what was read, too, and whether it is part of the story')
    .option('--share', 'print how much of each document is marked, and nothing else')
    .option('--pack <file>', 'a pack to use in place of the bundled ones; may be given again', collect, [])
    .option('--claims <file>', 'imported claims, one JSON object a line, in place of the bundled packs')
    .action(scan),
)
