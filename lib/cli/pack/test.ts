/**
 * npm run -s pack -- test PACK PAGE… [--out FILE]
 * Writes a report on what a pack finds on pages: their text with the marked sentences, voice, speaker and reasons, and the
 * sentences that come near to a claim, with what they lack. It is one file of HTML, to be opened in a browser. Ends with 0, or with 2 when something could not be read or written.
 */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { listDocuments, readDocument } from '../../node/documents.ts'
import { explainPage } from '../../node/explain-page.ts'
import { complain, describeFault, makeVerb } from '../verb.ts'
import { openPacks } from './open-packs.ts'
import { type ReportedPage, writeReport } from './report/write-report.ts'

async function test(file: string, paths: readonly string[], { out }: { readonly out: string }): Promise<void> {
  const opened = await openPacks([file])
  if (!opened.ok) return complain(opened.error)
  const { index, asked, packs } = opened.value
  const pages: ReportedPage[] = []
  for (const path of paths) {
    const listed = await listDocuments(path)
    if (!listed.ok) complain(`${listed.error}: name .html or .txt files, or folders of them.`)
    for (const name of listed.ok ? listed.value : []) {
      const document = await readDocument(name)
      if (!document.ok) complain(`${document.error}: check the file.`)
      else pages.push({ path: name, title: document.value.title, ...explainPage(index, document.value, asked) })
    }
  }
  if (pages.length === 0) return
  const title = packs.find(pack => pack.id === asked[0])?.title ?? file
  try {
    await writeFile(out, await writeReport(index, title, pages))
  } catch (error) {
    return complain(`${out}: cannot be written (${describeFault(error)}): name another file with --out.`)
  }
  for (const page of pages) console.log(describePage(page))
  console.log(`report: ${resolve(out)}`)
}

function describePage({ path, blocks, claims }: ReportedPage): string {
  const sum = (count: (block: (typeof blocks)[number]) => number) => blocks.reduce((total, b) => total + count(b), 0)
  const found = claims.filter(({ matches }) => matches > 0).length
  const near = sum(block => block.nearMisses.length)
  return `${path}: ${sum(block => block.matches.length)} matches of ${found} claims (of ${claims.length}), ${near} near misses`
}

/** `pack test`. */
export const makeTest = () =>
  makeVerb('test', 'Show what a pack finds on pages, and what it nearly finds, in a report to look at.')
    .argument('<pack>', 'the pack file')
    .argument('<page...>', '.html and .txt files, or folders of them')
    .option('--out <file>', 'where the report goes', 'report.html')
    .action(test)
