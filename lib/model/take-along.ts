/** Writes accounts and claims as texts that a reader takes along: plain, as Markdown, or as a citation of the sources. */
import { deriveGlance } from './glance.ts'
import { escapeInLine, escapeLine, linkMarkdown } from './markdown.ts'
import type { IsoDate, Stance } from './pack.ts'
import { isWebAddress, linkToQuotation } from './quotation-link.ts'
import { type Sides, splitAccounts } from './sides.ts'
import type { AccountView, ClaimView, SourceView } from './view.ts'

export const TAKE_FORMS = ['text', 'markdown', 'citation'] as const
export type TakeForm = (typeof TAKE_FORMS)[number]

/** The words of the interface's language that a text needs beside those of the packs. */
export interface TakeWords {
  /** "Says so", "Denies it" … */
  readonly stances: Readonly<Record<Stance, string>>
  /** Headings of the groups of accounts. */
  readonly groups: Readonly<Record<keyof Sides<unknown>, string>>
  /** In place of a name: the source speaks for itself. */
  readonly sourceItself: string
  /** Under the heading of a side on which nobody is known to stand. */
  readonly nobody: string
  /** In place of an address: none is known. */
  readonly noLink: string
  readonly showDay: (day: IsoDate) => string
  /** Puts words into the language's quotation marks. */
  readonly quote: (words: string) => string
}

/** What stands around the accounts of a claim, in words already. */
export interface TakeFrame {
  /** The line of status: who denies it, and what independent voices hold. */
  readonly status: string
  /** The last line, as how far the accounts reach; null: none. */
  readonly note: string | null
}

/** @returns one account with its sources; `citation`: speaker, words, day, and each source, in one line */
export function takeAccount(account: AccountView, form: TakeForm, words: TakeWords): string {
  if (form === 'citation') return cite(account, words)
  return form === 'text' ? writeText(account, words) : writeMarkdown(account, words)
}

/**
 * Writes a whole claim: statement, status, then those who take no side, the two sides (first the one that spoke first), and
 * all others.
 */
export function takeClaim(
  claim: Pick<ClaimView, 'statement' | 'accounts' | 'knownUpTo'>,
  form: TakeForm,
  words: TakeWords,
  { status, note }: TakeFrame,
): string {
  const groups = orderGroups(claim)
  const last = note === null ? [] : [note]
  if (form === 'citation') {
    const cited = groups.flatMap(({ accounts }) => accounts.map(account => cite(account, words)))
    return [flatten(claim.statement), '', ...cited].join('\n')
  }
  const isText = form === 'text'
  const line = isText ? flatten : escapeLine
  const head = (level: string, text: string) => (isText ? flatten(text) : `${level} ${escapeInLine(text)}`)
  const bodies = groups.flatMap(({ group, accounts }) => [
    head('##', words.groups[group]),
    ...(accounts.length === 0 ? [line(words.nobody)] : accounts.map(account => takeAccount(account, form, words))),
  ])
  return [head('#', claim.statement), line(status), ...bodies, ...last.map(line)].join('\n\n')
}

interface Group {
  readonly group: keyof Sides<unknown>
  readonly accounts: readonly AccountView[]
}

/** @returns the groups in the order in which they are read; of those that may be missing only the ones that have accounts */
function orderGroups(claim: Pick<ClaimView, 'accounts' | 'knownUpTo'>): Group[] {
  const sides = splitAccounts(claim.accounts)
  const list = (group: Group['group']): Group => ({
    group,
    accounts: sides[group].flatMap(holder => holder.accounts),
  })
  const present = (group: Group['group']) => [list(group)].filter(({ accounts }) => accounts.length > 0)
  return [...present('independent'), ...deriveGlance(claim).map(({ side }) => list(side)), ...present('others')]
}

/** @returns a text as one line */
const flatten = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** @returns the name, and the party if somebody spoke for it: "Ada Vale (Tarn)" */
function nameHolder({ speakerName, partyName }: AccountView, { sourceItself }: TakeWords): [string, string | null] {
  return [
    speakerName ?? partyName ?? sourceItself,
    speakerName === null || speakerName === partyName ? null : partyName,
  ]
}

const join = (parts: readonly (string | null)[], between: string): string =>
  parts.filter(part => part !== null && part !== '').join(between)

function writeText(account: AccountView, words: TakeWords): string {
  const [name, party] = nameHolder(account, words)
  const { stance, date, quotation, wording, sources } = account
  const holder = party === null ? name : `${name} (${party})`
  const lines = [
    join([holder, words.stances[stance], date === null ? null : words.showDay(date)], ' · '),
    ...(quotation === null ? [] : [words.quote(quotation)]),
    wording,
    ...sources.map(source => join([describe(source, words), webAddress(source) ?? words.noLink], ', ')),
  ]
  return lines.map(flatten).join('\n')
}

function writeMarkdown(account: AccountView, words: TakeWords): string {
  const [name, party] = nameHolder(account, words)
  const { stance, date, quotation, wording, sources } = account
  const holder = `**${escapeInLine(name)}**${party === null ? '' : ` (${escapeInLine(party)})`}`
  const facts = [words.stances[stance], date === null ? '' : words.showDay(date)].map(escapeInLine)
  const list = sources.map(source => {
    const url = webAddress(source)
    const told = describe(source, words)
    return url === null
      ? `- ${escapeLine(`${told}, ${words.noLink}`)}`
      : `- ${linkMarkdown(told, linkToQuotation(url, quotation))}`
  })
  const parts = [
    join([holder, ...facts], ' · '),
    ...(quotation === null ? [] : [`> ${escapeLine(words.quote(quotation))}`]),
    escapeLine(wording),
    ...(list.length === 0 ? [] : [list.join('\n')]),
  ]
  return parts.join('\n\n')
}

/** Speaker, what was said (the quotation, or else the wording), day; then each source with outlet, title, day and address. */
function cite(account: AccountView, words: TakeWords): string {
  const [name, party] = nameHolder(account, words)
  const { date, quotation, wording, sources } = account
  const said = quotation === null ? wording.replace(/\.$/, '') : words.quote(quotation)
  const speaker = party === null ? name : `${name} (${party})`
  const told = `${speaker}: ${join([said, date === null ? null : words.showDay(date)], ', ')}.`
  const cited = sources.map(source => `${join([describe(source, words), webAddress(source)], ', ')}.`)
  return [told, ...cited].map(flatten).join(' ')
}

/** Outlet, title and day of a source. */
const describe = ({ outlet, title, date }: SourceView, { quote, showDay }: TakeWords): string =>
  join([outlet, quote(title), date === null ? null : showDay(date)], ', ')

/** @returns the address if it leads to the web; others are not passed on */
const webAddress = ({ url }: SourceView): string | null => (isWebAddress(url) ? url : null)
