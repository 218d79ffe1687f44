/**
 * The border of the background: who may call what, and with what. A page of the web may have taken over the process in
 * which its content scripts run, so a message counts by where the browser says that it comes from, and by its shape.
 */
import {
  BLOCK_KINDS,
  type Block,
  type DatedTexts,
  type DateTexts,
  type Gathered,
  type PageContext,
  type ScanRequest,
} from '../model/page.ts'
import { CHOICES, isDay, LONGEST_NAME } from '../model/settings.ts'
import type { SettingsChange } from '../model/settings-change.ts'
import type { BackgroundCalls, Caller, Handlers, Input } from './messages.ts'
import {
  isBoolean,
  isCount,
  isNull,
  isObject,
  list,
  object,
  oneOf,
  optional,
  orNull,
  part,
  type Shape,
  text,
} from './shapes.ts'

/** UTF-16 code units of the longest block: the reader cuts longer ones. */
const LONGEST_BLOCK = 200_000
/** Of all blocks of a message, and how many. A reader's message goes on until it is longer than one such block. */
const BLOCKS = { text: 2 * LONGEST_BLOCK, count: LONGEST_BLOCK }
/** Of a page's raw text, of which no text node is cut. A book has three million characters. */
const LONGEST_RAW = 16_000_000
/** Of the language that a page declares, which is whatever its markup says. */
const LONGEST_LANGUAGE = 1000
/** Of a search: longer than any selected sentence. */
const LONGEST_QUERY = 10_000
/** Of a text that may give a day, and how many of them: the reader does not look at longer structured data. */
const DATES = { text: 500_000, count: 100_000 }
/** Claims, names or topics of one page. */
const IDS = 10_000

const isName = text(LONGEST_NAME, 1)
const isLanguage = orNull(text(LONGEST_LANGUAGE))

const isGathered = object<Gathered>({ language: isLanguage, text: text(LONGEST_RAW) })

const isBlock = object<Block>({
  id: isCount,
  kind: oneOf(BLOCK_KINDS),
  text: text(LONGEST_BLOCK),
  story: optional(isBoolean),
})
const areDateTexts = list(text(DATES.text), DATES.count)
const isDateTexts = object<DateTexts>({
  language: isLanguage,
  data: list(object({ stamps: areDateTexts, isArticle: isBoolean, isLive: isBoolean }), DATES.count),
  items: object<DatedTexts>({ published: areDateTexts, modified: areDateTexts }),
  metas: list(object({ name: text(DATES.text), text: text(DATES.text) }), DATES.count),
  addresses: areDateTexts,
})
const areBlocks = list(isBlock, BLOCKS.count)
const isRequest = object<ScanRequest>({
  language: isLanguage,
  blocks: (value): value is readonly Block[] =>
    areBlocks(value) && value.reduce((sum, block) => sum + block.text.length, 0) <= BLOCKS.text,
  context: orNull(object<PageContext>({ version: oneOf([1]), topics: list(isName, IDS) })),
  published: optional(orNull(isDay)),
  modified: optional(orNull(isDay)),
  dates: optional(isDateTexts),
})

const isMark = object<Parameters<BackgroundCalls['hide']>[0]>({
  claim: isName,
  sentence: text(LONGEST_BLOCK),
  on: isBoolean,
})

type Kind = SettingsChange['set']
type ChangeOf<K extends Kind> = Extract<SettingsChange, { readonly set: K }>
const only = <K extends Kind>(kind: K) => oneOf([kind])

/** One check for each kind of change. */
const CHANGES: { readonly [K in Kind]: Shape<ChangeOf<K>> } = {
  everywhere: object({ set: only('everywhere'), on: isBoolean }),
  site: object({ set: only('site'), host: isName, on: isBoolean }),
  marks: object({
    set: only('marks'),
    marks: part({
      which: oneOf(CHOICES.which),
      names: isBoolean,
      style: oneOf(CHOICES.style),
      strength: oneOf(CHOICES.strength),
    }),
  }),
  card: object({ set: only('card'), card: part({ opensBy: oneOf(CHOICES.opensBy), delay: oneOf(CHOICES.delay) }) }),
  language: object({ set: only('language'), language: orNull(isName) }),
  pack: object({ set: only('pack'), id: isName, on: isBoolean }),
  claim: object({ set: only('claim'), id: isName, on: isBoolean, day: isDay }),
  showHidden: object({ set: only('showHidden') }),
  // What is wrong in settings from a file is left out when they are read.
  all: object({ set: only('all'), settings: orNull(isObject) }),
}
const isChange = (value: unknown): value is SettingsChange =>
  isObject(value) &&
  typeof value.set === 'string' &&
  Object.hasOwn(CHANGES, value.set) &&
  CHANGES[value.set as Kind](value)

/** What each kind of caller may send; a kind that is left out is refused. */
interface Rule<I> {
  /** A page of the extension. */
  readonly own?: Shape<I>
  /** A script of the extension in the top frame of a tab's page. */
  readonly page?: Shape<I>
}
type Name = keyof BackgroundCalls
const both = <I>(shape: Shape<I>): Rule<I> => ({ own: shape, page: shape })

const RULES: { readonly [N in Name]: Rule<Input<'background', N>> } = {
  isOn: { page: isNull },
  checkText: { page: isGathered },
  pageSettings: both(isNull),
  scan: both(isRequest),
  setMatchCount: { page: object({ matches: isCount, contested: isCount }) },
  describe: both(object({ claims: list(isName, IDS), entities: list(isName, IDS) })),
  search: { own: text(LONGEST_QUERY) },
  listPacks: { own: isNull },
  packsChanged: { own: isNull },
  examples: { own: isNull },
  // A longer text is cut.
  lookUp: { own: text(LONGEST_RAW) },
  settings: { own: isNull },
  // A card that is seen may mute its claim, or mark it again.
  change: { own: isChange, page: CHANGES.claim },
  hide: both(isMark),
  texts: both(isNull),
  injectMore: { page: isNull },
  openPanel: both(object({ claim: isName })),
}

const TOP_FRAME = 0

/**
 * @returns the handlers behind the border. A call that its caller may not make rejects with `refused`, and one of another
 * shape with `malformed`; the handler does not hear of either
 */
export function guard(handlers: Handlers<'background'>): Handlers<'background'> {
  const guarded = Object.entries(RULES).map(([name, rule]) => {
    const handler = handlers[name as Name] as (input: unknown, caller: Caller) => unknown
    const answer = async (input: unknown, caller: Caller) => {
      check(rule, input, caller)
      return handler(input, caller)
    }
    return [name, answer]
  })
  return Object.fromEntries(guarded)
}

function check(rule: Rule<unknown>, input: unknown, { isOwn, tab, frame }: Caller): void {
  const shape = isOwn ? rule.own : tab !== null && frame === TOP_FRAME ? rule.page : undefined
  if (shape === undefined) throw new Error('refused')
  if (!shape(input)) throw new Error('malformed')
}
