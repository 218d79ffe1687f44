import type { Account, Claim, Pack, Supplement } from '../../model/pack.ts'
import { QUOTATION_WORDS } from '../limits.ts'
import type { Report } from './rule.ts'

/** Notes quotations that are too long or nobody's, and words that take a side where the pack itself speaks. */
export function lintWording(pack: Pack, loaded: readonly string[], report: Report): void {
  const find = buildFinder(loaded)
  for (const [text, path] of listOwnWording(pack)) {
    const word = find(text)
    if (word !== null) report(path, `takes a side with "${word}": put it neutrally, or quote the speaker who says so.`)
  }
  pack.claims.forEach(({ accounts }, n) => {
    lintQuotations(accounts, `claims[${n}]`, report)
  })
  pack.supplements.forEach(({ accounts }, n) => {
    lintQuotations(accounts, `supplements[${n}]`, report)
  })
}

function lintQuotations(accounts: readonly Account[], place: string, report: Report): void {
  accounts.forEach(({ quotation, party, speaker }, n) => {
    if (quotation === null) return
    const path = `${place}.accounts[${n}].quotation`
    const words = quotation.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
    if (words > QUOTATION_WORDS) report(path, `has ${words} words: quote ${QUOTATION_WORDS} at most.`)
    if (party === null && speaker === null)
      report(path, 'quotes nobody: name the party or speaker, or put it in our own words in `wording`.')
  })
}

/** Everything that the pack says in its own voice, with its place. Source titles are not ours. */
function listOwnWording(pack: Pack): [text: string, path: string][] {
  return [
    [pack.title, 'title'],
    ...pack.topics.map(({ title }, n): [string, string] => [title, `topics[${n}].title`]),
    ...pack.entities.map(({ description }, n): [string, string] => [description, `entities[${n}].description`]),
    ...pack.claims.flatMap((claim, n): [string, string][] => [
      [claim.title, `claims[${n}].title`],
      [claim.statement, `claims[${n}].statement`],
      ...listWordings(claim, `claims[${n}]`),
    ]),
    ...pack.supplements.flatMap((supplement, n) => listWordings(supplement, `supplements[${n}]`)),
  ]
}

const listWordings = ({ wordings, accounts }: Claim | Supplement, place: string): [string, string][] => [
  ...wordings.map((text, n): [string, string] => [text, `${place}.wordings[${n}]`]),
  ...accounts.flatMap(({ wording, short }, n): [string, string][] => [
    [wording, `${place}.accounts[${n}].wording`],
    [short ?? '', `${place}.accounts[${n}].short`],
  ]),
]

/** @returns a function that finds the first loaded word outside quotation marks, or null */
function buildFinder(loaded: readonly string[]): (text: string) => string | null {
  const most = Math.max(1, ...loaded.map(phrase => phrase.split(' ').length))
  const known = new Set(loaded)
  return text => {
    const unquoted = text
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/"[^"]*"|“[^”]*”|«[^»]*»/g, ' , ')
    const words = unquoted.match(/[\p{L}\p{M}\p{N}'-]+|[^\s]/gu) ?? []
    for (let at = 0; at < words.length; at++)
      for (let length = 1; length <= most; length++) {
        const phrase = words.slice(at, at + length).join(' ')
        if (known.has(phrase)) return phrase
      }
    return null
  }
}
