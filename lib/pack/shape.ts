/** The shape of a pack file as valibot schemas, with the defaults of fields that may be left out. */
import * as v from 'valibot'
import { ENTITY_KINDS, PACK_FORMAT, STANCES } from '../model/pack.ts'
import { VOICES } from '../model/page.ts'
import { hidesSomething } from './hidden.ts'
import { LIMITS } from './limits.ts'

/** Letters, digits, spaces, hyphens, apostrophes and dots. Phrases are plain words, never regular expressions. */
const PLAIN = /^[\p{L}\p{M}\p{N} '’.-]*$/u
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const WEB = /^[Hh][Tt][Tt][Pp][Ss]?:\/\//

const line = (max: number) =>
  v.pipe(
    v.string(),
    v.nonEmpty('is empty: write it or leave the field out.'),
    v.maxLength(max, `is longer than ${max} characters: shorten it.`),
    v.check(s => !hidesSomething(s), 'holds a line break or a hidden character: write it as one plain line.'),
    v.check(s => s.trim() === s, 'begins or ends with a space: remove the space.'),
  )
const text = line(LIMITS.text)
const title = line(LIMITS.title)
const phrase = v.pipe(
  line(LIMITS.phrase),
  v.regex(PLAIN, 'is not made of plain words: use only letters, digits, spaces, hyphens, apostrophes and dots.'),
  v.check(s => /[\p{L}\p{N}]/u.test(s), 'holds no letter or digit: write a word.'),
)
const conceptPhrase = v.pipe(
  v.string(),
  v.check(
    s => v.is(phrase, s.startsWith('=') ? s.slice(1) : s),
    'is not made of plain words: use only letters, digits, spaces, hyphens, apostrophes and dots, after an optional "=".',
  ),
)
const id = v.pipe(
  v.string(),
  v.maxLength(LIMITS.id, `is longer than ${LIMITS.id} characters: shorten the id.`),
  v.regex(ID, 'is not an id: use lower-case words (a-z, 0-9) joined by hyphens.'),
)
const NO_DAY = 'is not a day of the calendar: write it as YYYY-MM-DD, or leave it out when it is not known.'
const NO_ADDRESS =
  'is not a web address: give a full http or https address, without a name or password before the host.'
/** The form by itself is for editors, which know the patterns of the JSON Schema; what has it is then looked at closely. */
const date = v.pipe(
  v.string(),
  v.regex(DAY, NO_DAY),
  v.check(s => !DAY.test(s) || isDay(s), NO_DAY),
)
const url = v.pipe(
  line(LIMITS.url),
  v.regex(WEB, NO_ADDRESS),
  v.check(s => !WEB.test(s) || isWebPage(s), NO_ADDRESS),
)

/** A list. Its length is checked before its entries, so that a huge list costs nothing. */
const list = <S extends v.GenericSchema>(item: S, max: number, min = 0) =>
  v.pipe(
    v.array(v.unknown()),
    v.maxLength(max, `has more than ${max} entries: remove some or split the pack.`),
    v.minLength(min, 'is an empty list: add at least one entry.'),
    v.array(item),
  )
const orEmpty = <S extends v.GenericSchema>(item: S, max: number) => v.optional(list(item, max), () => [])
const orNull = <S extends v.GenericSchema>(item: S) => v.optional(v.nullable(item), null)

const topic = v.strictObject({ id, title, date: orNull(date), excludes: orEmpty(id, LIMITS.phrases) })

const entity = v.strictObject({
  id,
  kind: v.picklist(ENTITY_KINDS),
  name: phrase,
  short: orNull(line(LIMITS.shortName)),
  aliases: orEmpty(phrase, LIMITS.spellings),
  roles: orEmpty(phrase, LIMITS.spellings),
  party: orNull(id),
  description: text,
})

const concept = v.strictObject({
  id,
  phrases: orEmpty(conceptPhrase, LIMITS.phrases),
  entities: orEmpty(id, LIMITS.phrases),
})

const source = v.strictObject({ id, title: text, url: orNull(url), outlet: orNull(title), date: orNull(date) })

const act = v.strictObject({ deed: id, by: orNull(id), on: orNull(id) })

const pattern = v.pipe(
  v.strictObject({
    all: orEmpty(id, LIMITS.patternConcepts),
    any: orEmpty(id, LIMITS.patternConcepts),
    none: orEmpty(id, LIMITS.patternConcepts),
    act: orNull(act),
    near: orNull(
      v.pipe(
        v.number(),
        v.integer('is not a whole number: give a number of words.'),
        v.minValue(1, 'is less than 1: give a number of words, or leave it out.'),
        v.maxValue(LIMITS.near, `is more than ${LIMITS.near}: give a smaller number, or leave it out.`),
      ),
    ),
    context: v.optional(v.boolean(), false),
    voice: v.optional(v.nullable(v.picklist(['attributed', 'denied', 'doubted', 'mentioned'])), null),
  }),
  v.forward(
    v.check(({ all, act }) => all.length > 0 || act !== null, 'is an empty list: add at least one entry, or an `act`.'),
    ['all'],
  ),
)

const account = v.strictObject({
  id,
  party: v.nullable(id),
  speaker: orNull(id),
  stance: v.picklist(STANCES),
  wording: text,
  short: orNull(line(LIMITS.short)),
  quotation: orNull(text),
  date: orNull(date),
  sources: orEmpty(id, LIMITS.accounts),
  independent: v.optional(v.boolean(), false),
  through: orNull(id),
})

const matchTest = v.strictObject({ text, voice: orNull(v.picklist(VOICES)), speaker: orNull(id) })
/** A sentence, or an object with the sentence and whether it must not match even where its topic is active. */
const rejectTest = v.pipe(
  v.unknown(),
  v.transform(input => (typeof input === 'object' && input !== null ? input : { text: input })),
  v.strictObject({ text, context: v.optional(v.boolean(), false) }),
)
const testFields = v.strictObject({
  matches: orEmpty(matchTest, LIMITS.tests),
  rejects: orEmpty(rejectTest, LIMITS.tests),
})
/** Valibot accepts a list as an object without fields. Since all fields are optional here, lists are refused first. */
const tests = v.pipe(
  v.unknown(),
  v.check(
    input => !Array.isArray(input),
    'should be a group of fields but is a list: write `matches:` and `rejects:`.',
  ),
  testFields,
)

const claim = v.strictObject({
  id,
  topic: id,
  statement: text,
  title,
  date: orNull(date),
  wordings: orEmpty(text, LIMITS.wordings),
  patterns: orEmpty(pattern, LIMITS.patterns),
  excludes: orEmpty(id, LIMITS.phrases),
  contradicts: orEmpty(id, LIMITS.phrases),
  sameAs: orEmpty(url, LIMITS.sameAs),
  wikidata: orNull(
    v.pipe(v.string(), v.regex(/^Q[1-9]\d{0,14}$/, 'is not an id of Wikidata: write it like "Q42", or leave it out.')),
  ),
  accounts: orEmpty(account, LIMITS.accounts),
  tests: v.optional(tests, {}),
})

const supplement = v.strictObject({
  claim: id,
  accounts: orEmpty(account, LIMITS.accounts),
  dates: orEmpty(v.strictObject({ account: id, date }), LIMITS.accounts),
  wordings: orEmpty(text, LIMITS.wordings),
  patterns: orEmpty(pattern, LIMITS.patterns),
  tests: v.optional(tests, {}),
})

/** So many bytes in base64url, without padding. */
const bytes = (count: number) =>
  v.pipe(
    v.string(),
    v.regex(
      new RegExp(`^[\\w-]{${Math.ceil((count * 4) / 3)}}$`),
      `is not ${count} bytes in base64url: sign the pack again.`,
    ),
  )
const signature = v.strictObject({ algorithm: v.literal('Ed25519'), key: bytes(32), value: bytes(64) })

/** What the entries of a pack's lists look like. */
export const ENTRY_SHAPES = {
  topics: topic,
  entities: entity,
  concepts: concept,
  sources: source,
  claims: claim,
  supplements: supplement,
}

const fields = v.strictObject({
  format: v.literal(PACK_FORMAT),
  id,
  version: v.pipe(v.string(), v.regex(/^\d{1,6}(\.\d{1,6}){0,2}$/, 'is not a version: write it like "1.0.0".')),
  title,
  language: v.pipe(
    v.string(),
    v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag: write it like "en".'),
  ),
  date,
  licence: orNull(title),
  maintainer: orNull(title),
  extends: orNull(id),
  topics: orEmpty(topic, LIMITS.topics),
  entities: orEmpty(entity, LIMITS.entities),
  concepts: orEmpty(concept, LIMITS.concepts),
  sources: orEmpty(source, LIMITS.sources),
  claims: orEmpty(claim, LIMITS.claims),
  supplements: orEmpty(supplement, LIMITS.supplements),
  signature: orNull(signature),
})

/** A whole pack file. */
export const packShape = v.pipe(
  fields,
  v.forward(
    v.check(
      ({ claims, supplements }) => claims.length + supplements.length > 0,
      'is an empty list: add at least one claim, or `supplements` to the claims of another pack.',
    ),
    ['claims'],
  ),
  v.forward(
    v.check(
      pack => pack.extends !== null || pack.supplements.length === 0,
      'is missing, but there are supplements: name the pack whose claims they add to.',
    ),
    ['extends'],
  ),
)

/** @returns whether a text is a day of the calendar, as YYYY-MM-DD */
export function isDay(s: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(s)) return false
  const day = new Date(`${s}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(s)
}

/** @returns whether a text is an address in the web that names nobody: "https://bank.example@other.example" leads elsewhere */
export function isWebPage(s: string): boolean {
  if (!/^https?:\/\//i.test(s) || !URL.canParse(s)) return false
  const { username, password } = new URL(s)
  return username === '' && password === ''
}
