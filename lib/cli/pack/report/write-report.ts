/** Writes what packs find on pages as one file of HTML, without a script and without anything from elsewhere. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Index, readClaim, readEntity } from '../../../engine/index/records.ts'
import type { Match, Reason } from '../../../model/page.ts'
import type { ClaimOnPage, ExplainedBlock, ExplainedPage, NearMiss } from '../../../node/explain-page.ts'
import { ROOT } from '../../../node/run.ts'
import { describeNearMiss, describeShort } from '../explain/describe-near-miss.ts'
import { escapeHtml, type Labelled, markText } from './mark-text.ts'

export interface ReportedPage extends ExplainedPage {
  readonly path: string
  readonly title: string
}

/** @returns the report as the text of a file */
export async function writeReport(index: Index, title: string, pages: readonly ReportedPage[]): Promise<string> {
  const styles = [join(ROOT, 'assets', 'tokens.css'), join(import.meta.dirname, 'report.css')]
  const [tokens, own] = await Promise.all(styles.map(path => readFile(path, 'utf8')))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
${tokens}
${own}
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p class="soft">Underlined: what the extension marks. The line tells what is known of denials: double, denied; dashed, doubted; dotted,
taken back; solid, no denial known. On a ground of its own: what comes near to a claim without stating it.</p>
${pages.length > 1 ? listPages(pages) : ''}
${pages.map((page, n) => writePage(index, page, n)).join('\n')}
</body>
</html>
`
}

const countMatches = ({ blocks }: ReportedPage): number => blocks.reduce((sum, { matches }) => sum + matches.length, 0)
const countNear = ({ blocks }: ReportedPage): number => blocks.reduce((sum, b) => sum + b.nearMisses.length, 0)

function listPages(pages: readonly ReportedPage[]): string {
  const rows = pages.map(
    (page, n) =>
      `<tr><td><a href="#page-${n}">${escapeHtml(page.title || page.path)}</a></td><td>${countMatches(page)}</td><td>${countNear(page)}</td></tr>`,
  )
  return `<table><tr><th>Page</th><th>Matches</th><th>Near misses</th></tr>${rows.join('')}</table>`
}

function writePage(index: Index, page: ReportedPage, n: number): string {
  const { path, title, topics, blocks, claims } = page
  const about = topics.length === 0 ? 'about no topic as a whole' : `about ${topics.join(', ')}`
  return `<section id="page-${n}">
<h2>${escapeHtml(title || path)}</h2>
<p class="soft">${escapeHtml(path)} · ${countMatches(page)} matches · ${countNear(page)} near misses · ${escapeHtml(about)}</p>
<h3>Text</h3>
<div class="text">
${blocks.map(block => writeBlock(index, block)).join('\n')}
</div>
<h3>Claims</h3>
<table class="claims">${claims.map(writeClaim).join('')}</table>
</section>`
}

function writeClaim({ id, title, matches, nearest }: ClaimOnPage): string {
  const found = matches > 0 ? `${matches} ${matches === 1 ? 'match' : 'matches'}` : 'not found'
  const near =
    matches > 0
      ? ''
      : nearest === null
        ? 'no sentence has anything of it'
        : `nearest: “${escapeHtml(nearest.text)}” ${escapeHtml(describeShort(nearest.candidate))}`
  return `<tr><td>${escapeHtml(title)}<br><span class="soft">${escapeHtml(id)}</span></td><td>${found}</td><td class="soft">${near}</td></tr>`
}

function writeBlock(index: Index, { block, matches, nearMisses }: ExplainedBlock): string {
  const marks = matches.map(
    ({ claim, span }, n): Labelled => ({
      ...span,
      tag: 'mark',
      className: readClaim(index, claim)?.status.denial ?? 'undenied',
      numbers: [n + 1],
    }),
  )
  const near = nearMisses.map(({ span }): Labelled => ({ ...span, tag: 'span', className: 'near', numbers: [] }))
  const tag = block.kind === 'paragraph' ? 'p' : 'h4'
  return `<${tag}>${markText(block.text, [...marks, ...near])}</${tag}>
${matches.length > 0 ? `<ol class="notes">${matches.map(match => writeMatch(index, match)).join('')}</ol>` : ''}
${nearMisses.length > 0 ? writeNearMisses(block.text, nearMisses) : ''}`
}

function writeMatch(index: Index, { claim, voice, speaker, speakerText, score, sure, why }: Match): string {
  const name = speaker === null ? null : (readEntity(index, speaker)?.name ?? speaker)
  const who = [speakerText === null ? '' : ` by “${speakerText}”`, name === null ? '' : ` (${name})`].join('')
  const doubt = sure ? '' : ', not sure enough to be told'
  return `<li><b>${escapeHtml(readClaim(index, claim)?.title ?? claim)}</b> · ${escapeHtml(voice + who)}${doubt} · score ${score}<br>because of ${escapeHtml(
    why.map(describeReason).join(' · '),
  )}</li>`
}

/** "boat “boats”": what it is called in the pack, and the page's words for it. */
const describeReason = ({ text, words }: Reason): string => [text, ...words.map(word => `“${word}”`)].join(' ')

function writeNearMisses(text: string, nearMisses: readonly NearMiss[]): string {
  const items = nearMisses.map(
    ({ span, candidate }) =>
      `<li><b>${escapeHtml(candidate.title)}</b>: “${escapeHtml(text.slice(span.start, span.end))}”<br>${escapeHtml(
        describeNearMiss(candidate).join(' · '),
      )}</li>`,
  )
  return `<details><summary>${items.length} near ${items.length === 1 ? 'miss' : 'misses'}</summary><ul class="notes">${items.join('')}</ul></details>`
}
