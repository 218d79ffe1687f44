/**
 * npm run -s pack -- explain PAGE|SENTENCE [--pack FILE]… [--claim ID] [--context] [--json]
 * Tells of a sentence which claims come near it, and why each matches or not; of a page (a file of HTML or text, or - for
 * standard input), for each claim the sentences that state it, or the one that comes nearest and what it lacks. Ends with 0, or with 2 when something could not be read.
 */
import { existsSync } from 'node:fs'
import { explainText } from '../../engine/explain/explain.ts'
import { type Index, listClaims, readClaim } from '../../engine/index/records.ts'
import { LANGUAGES } from '../../languages/all.ts'
import { readDocument } from '../../node/documents.ts'
import { type ExplainedPage, explainPage } from '../../node/explain-page.ts'
import { collect, complain, makeVerb } from '../verb.ts'
import { describeShort } from './explain/describe-near-miss.ts'
import { formatExplanation, labelled, wrap } from './explain/format-explanation.ts'
import { openPacks } from './open-packs.ts'

interface Options {
  readonly pack: readonly string[]
  readonly claim?: string
  readonly context?: boolean
  readonly json?: boolean
}

async function explain(what: string, options: Options): Promise<void> {
  const opened = await openPacks(options.pack)
  if (!opened.ok) return complain(opened.error)
  const { index, asked } = opened.value
  if (what.trim() === '') return complain('Give a sentence, or a page to read.')
  if (options.claim !== undefined && readClaim(index, options.claim) === null)
    return complain(`--claim ${options.claim}: no pack has this claim.`)
  if (!isPage(what)) return explainSentence(index, what, options)
  const document = await readDocument(what)
  if (!document.ok) return complain(`${document.error}: give an .html or .txt file, or a sentence in quotation marks.`)
  const page = explainPage(index, document.value, asked)
  if (options.json) console.log(JSON.stringify({ path: what, ...page }))
  else for (const line of formatPage(what, document.value.title, page, options.claim ?? null)) console.log(line)
}

/** Whatever is named like a page, or is a file, is one. */
const isPage = (what: string): boolean => what === '-' || /\.(?:html?|txt)$/i.test(what) || existsSync(what)

function explainSentence(index: Index, text: string, { claim = null, context = false, json }: SentenceOptions): void {
  const view = { context, claim, claims: listClaims(index).length }
  for (const [n, sentence] of explainText(index, LANGUAGES, text, null).entries()) {
    const candidates = sentence.candidates.filter(c => claim === null || c.claim === claim)
    if (json) console.log(JSON.stringify({ ...sentence, candidates }))
    else console.log([...(n > 0 ? [''] : []), ...formatExplanation(sentence, view)].join('\n'))
  }
}

interface SentenceOptions extends Omit<Options, 'claim'> {
  readonly claim?: string | null
}

function formatPage(
  path: string,
  title: string,
  { blocks, claims, topics }: ExplainedPage,
  only: string | null,
): string[] {
  const wanted = claims.filter(({ id }) => only === null || id === only)
  const found = wanted.filter(({ matches }) => matches > 0)
  const lines = [...wrap(`${path}: ${title}`, ''), ...labelled('about', topics.join(', ') || 'no topic as a whole')]
  for (const { id, title: name, matches, nearest } of wanted) {
    lines.push('', ...wrap(`${matches > 0 ? '✓' : '✗'} ${id} · ${name}`, '  '))
    const stated = blocks.flatMap(({ block, matches: here }) =>
      here
        .filter(m => m.claim === id)
        .map(m => ({ match: m, text: block.text.slice(m.sentence.start, m.sentence.end) })),
    )
    for (const { match, text } of stated) lines.push(...labelled(match.voice, `“${text}”`))
    if (stated.length > 0) continue
    if (nearest === null) lines.push(...labelled('nearest', 'no sentence has anything of it'))
    else lines.push(...labelled('nearest', `“${nearest.text}”`), ...labelled('but', describeShort(nearest.candidate)))
  }
  return [...lines, '', `${found.length} of ${wanted.length} claims are found on this page.`]
}

/** `pack explain`. */
export const makeExplain = () =>
  makeVerb('explain', 'Tell why claims are found in a sentence or on a page, or what came nearest.')
    .argument('<page-or-sentence>', 'a sentence, an .html or .txt file, or - for standard input')
    .option('--pack <file>', 'a pack, instead of the bundled ones; may be given again', collect, [])
    .option('--claim <id>', 'this claim only, with all its patterns')
    .option('--context', 'of a sentence: only on a page that is about the topic')
    .option('--json', 'print one JSON object for the page, or for each sentence')
    .action(explain)
