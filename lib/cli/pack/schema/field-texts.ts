/** What each field of a pack is, in a line that editors show. docs/pack-format.md tells more. */
const ACCOUNT = {
  id: 'Unique in its claim.',
  party: 'The entity whose position it is; null: the source itself says so, in its own voice.',
  speaker: 'The entity that spoke; it must speak for the party.',
  stance: 'asserts, denies, doubts, concedes, declines (takes no position when it could) or relays (without vouching).',
  wording: 'What the party says, in your own neutral words.',
  short: 'The same in 55 characters at most, without the name: it stands beside the name.',
  quotation: 'The speaker’s own words as every named source carries them, 25 at most.',
  sources: 'Ids of the sources that report it, one at least.',
  date: 'When it was said, YYYY-MM-DD. Leave it out when it is not known.',
  independent: 'true: it takes no side in the dispute and is shown apart.',
  through: 'The claim through which this position is taken, as when a party denies the whole event.',
}
const PATTERN = {
  all: 'Concepts and entities that must all occur in the sentence.',
  any: 'One of these must occur too.',
  none: 'None of these may occur.',
  act: 'Who does what to whom: deed, by, on.',
  'act.deed': 'The concept of what is done, with its verbs and nouns.',
  'act.by': 'Who does it.',
  'act.on': 'To whom it is done.',
  near: 'The `all` must lie within so many words.',
  context: 'true: it counts only where the page is about the topic.',
  voice: 'The voice of a sentence with these concepts, whatever else is in it.',
}
const TESTS = {
  matches: 'Sentences of your own that must match on a page about the topic.',
  'matches.text': 'The sentence.',
  'matches.voice': 'How it must be read: own, attributed, denied, doubted or mentioned.',
  'matches.speaker': 'The entity to whom it must be given.',
  rejects: 'Sentences of your own that must not match: each a text, or a text with context.',
  'rejects.text': 'The sentence.',
  'rejects.context': 'true: it must not match on a page about the topic either.',
}
const LIST = { excludes: 'Concepts that say that it is about something else.' }

const nest = (path: string, texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([name, text]): [string, string] => [`${path}.${name}`, text])

/** By path, without positions in lists: `claims.accounts.stance`. */
export const FIELD_TEXTS: ReadonlyMap<string, string> = new Map([
  ...Object.entries({
    format: 'The version of the format: 1.',
    id: 'Lower-case words joined by hyphens, unique among packs.',
    version: 'Like 1.0.0. Raise it with every change that you hand on.',
    title: 'What the pack is about, in neutral words.',
    language: 'The language of the pack and of the pages that it is for: en.',
    date: 'The day on which the pack was last brought up to date, YYYY-MM-DD.',
    licence: 'The licence under which it may be passed on: CC-BY-4.0.',
    maintainer: 'Who keeps it up to date.',
    extends: 'The pack to whose claims the supplements add.',
    topics: 'Contested events.',
    entities: 'Persons, parties, offices, places, outlets and things that pages name.',
    concepts: 'Lists of phrases that mean the same to a pattern.',
    sources: 'Where accounts were reported.',
    claims: 'Propositions that somebody contests, or may.',
    supplements: 'What this pack adds to the claims of the pack that it extends.',
    signature: 'Made by `pack sign`: never written by hand.',
  }),
  ...nest('signature', { algorithm: 'Ed25519.', key: 'The public key.', value: 'The signature.' }),
  ...nest('topics', { id: 'Its id.', title: 'The event, in neutral words.', date: 'The day of the event.', ...LIST }),
  ...nest('entities', {
    id: 'Its id.',
    kind: 'person, party, office, place, outlet or thing.',
    name: 'The name that is shown.',
    short: 'What it is called where there is little room, 24 characters at most. Only shown.',
    aliases: 'Every other spelling on pages.',
    roles: 'Titles that stand for it: the mayor.',
    party: 'The entity for which it speaks.',
    description: 'Who or what it is, in a few neutral words.',
  }),
  ...nest('concepts', {
    id: 'Its id; not that of an entity.',
    phrases: 'Plain words, found in all their forms. With = before it, a phrase matches word by word.',
    entities: 'Entities that count as this concept wherever they are named.',
  }),
  ...nest('sources', {
    id: 'Its id.',
    title: 'Its own title, or a neutral description.',
    url: 'Its address, http or https.',
    outlet: 'Who published it.',
    date: 'When it was published, YYYY-MM-DD.',
  }),
  ...nest('claims', {
    id: 'Its id.',
    topic: 'The topic to which it belongs.',
    statement: 'The claim as one neutral sentence.',
    title: 'A shorter name for lists.',
    date: 'The claim’s own day, where it is not the topic’s.',
    wordings: 'The claim in other words of your own.',
    patterns: 'What a sentence must have to match.',
    ...LIST,
    contradicts: 'Claims that cannot be so where this one is.',
    sameAs: 'Addresses of pages about this very claim.',
    wikidata: 'Wikidata’s id of the claim: Q42.',
    accounts: 'Who holds what on it, in the order in which it was said.',
    tests: 'Sentences on which the linter tries the claim.',
  }),
  ...nest('supplements', {
    claim: 'The id of a claim of the extended pack.',
    accounts: 'They come after those that the claim has.',
    dates: 'Days of accounts that the extended pack has without one.',
    wordings: 'The claim in other words of your own.',
    patterns: 'What a sentence must have to match.',
    tests: 'Sentences on which the linter tries what is added.',
  }),
  ...nest('supplements.dates', { account: 'The id of the account.', date: 'Its day, YYYY-MM-DD.' }),
  ...['claims', 'supplements'].flatMap(list => [
    ...nest(`${list}.accounts`, ACCOUNT),
    ...nest(`${list}.patterns`, PATTERN),
    ...nest(`${list}.tests`, TESTS),
  ]),
])
