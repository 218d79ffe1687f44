import { stemmer } from 'stemmer'
import type { Language } from '../engine/text/language.ts'
import { readEnglishActs } from './en-acts.ts'
import { lemmatise } from './en-lemma.ts'
import { readEnglishPhrases } from './en-phrases.ts'
import { readEnglishVerbs } from './en-verbs.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

const NUMBERS = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/)
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Reads a word list when it is first needed: most pages need none, and a background that has just started would wait. */
function late<T>(read: () => T): () => T {
  let value: T | null = null
  return () => {
    value ??= read()
    return value
  }
}

const verbs = late(readEnglishVerbs)
const phrases = late(readEnglishPhrases)
const acts = late(readEnglishActs)
const grammar = late((): Language['grammar'] => ({
  clauseOpeners: set(`that which who whom whose what while as after before when but because although though since if
    whether where until unless so than amid despite following with without`),
  and: set('and or nor'),
  coordinators: set(`and but while as after before because although though since amid despite following with when nor
    whereas yet`),
  about: set('on about over'),
  subordinators: set('that'),
  contents: set('that of about to'),
  comparisons: set('as'),
  times: set(`monday tuesday wednesday thursday friday saturday sunday today yesterday tonight morning afternoon
    evening late early earlier later on in at`),
  relatives: set('who which that whom'),
  persons: set('who'),
  prepositions: set(`of to for from at on in by near over about against into onto under between within across around
    through during behind beyond outside inside toward towards via per upon`),
  roleLinks: set('of to for from in at with'),
  agents: set('by'),
  origins: set('from'),
  determiners: set('a an the this that these those any some no its his her their our such all both each every'),
  fillers: set(`has have had was were is are been being be will would could should might may must do does did also
    again still now later earlier then once already only just even never not flatly quickly repeatedly categorically
    firmly strongly immediately subsequently initially previously publicly openly privately directly separately
    reportedly long longer soon today yesterday tonight recently first further finally instead angrily vehemently swiftly
    promptly bluntly simply effectively essentially really actually always consistently since monday tuesday
    wednesday thursday friday saturday sunday morning afternoon evening late early on jointly officially explicitly
    himself herself itself themselves itself personally unequivocally fiercely sharply indignantly falsely rightly
    wrongly additionally clearly plainly however meanwhile too`),
  infinitives: set('to'),
  passives: set('was were is are been being be get gets got'),
  auxiliaries: set('has have had do does did'),
  negativeEnding: "n't",
  litotes: set('unanswered unpunished unnoticed unchallenged unheeded untouched unresolved alone lightly'),
  pluralEnding: 's',
  governing: set('amid despite after following with'),
  contractions: ["'ve", "'re", "'ll", "'d", "'m"],
  possible: set('may might could perhaps maybe possibly possible'),
  demanding: set('must should need ought would could might'),
  inverters: set('do does did'),
  modals: set('will would could should might may must can cannot'),
  personal: set('he she'),
  plural: set('they we'),
  neuter: set('it this that they them these those'),
  firstPerson: set('i we my our us me'),
  possessives: set('his her its their'),
  officials: set(`official officials spokesman spokeswoman spokesperson spokespeople spokesmen minister ministry
    ministers ministries government governments authorities authority diplomat diplomats embassy ambassador president
    presidency leader leaders leadership military army forces troops general commander commanders aide aides adviser
    advisor advisers advisors negotiator negotiators representative representatives envoy envoys chief chiefs head
    secretary chancellor premier senator lawmakers parliament intelligence agency agencies service services police
    prosecutor prosecutors navy administration cabinet office side delegation regime counterpart deputy media state
    department board management company executives executive chairman chairwoman ceo director federation club
    lawyer lawyers attorney team campaign party judge court council commission committee`),
  speakers: set(`expert experts analyst analysts resident residents witness witnesses observer observers critic critics
    journalist journalists reporter reporters source sources blogger bloggers historian historians professor
    researcher researchers campaigner campaigners campaigners activist activists commentator commentators outlet
    outlets newspaper newspapers report reports study audit investigators people locals villagers user users some
    many others former veteran veterans pundit pundits professor professors think tank group groups rival rivals opponents victim victims
    family relatives neighbour neighbours neighbor neighbors man woman men women person mother mothers father fathers boffin boffins
    widow widows widower fisherman fishermen passenger passengers driver drivers owner owners doctor doctors nurse nurses physician physicians author
    authors lawmaker lawmakers columnist columnists editor editors editorial host presenter correspondent correspondents boss
    bosses insider insiders operator operators engineer engineers captain captains coach coaches athlete athletes teacher
    teachers student students volunteer volunteers rescuers surgeon surgeons guard guards soldier soldiers sailor sailors
    pilot pilots farmer farmers clerk clerks carer carers tenant tenants customer customers survivors mourners protesters demonstrators
    worshippers traders fans rapporteur auditor auditors watchdog regulator regulators institute laboratory lab labs
    society association union alliance coalition employee employees staff worker workers scientist scientists colleague colleagues`),
  titles: set(`minister president spokesman spokeswoman spokesperson leader ambassador secretary chancellor premier
    senator general adviser advisor aide envoy chief head director chairman chairwoman governor mayor official diplomat
    commander expert analyst professor lawyer mp`),
  houses: set('ministry agency department embassy government company firm federation club bank union office outlet'),
  demonymEndings: [
    'ian',
    'ean',
    'can',
    'ish',
    'ese',
    'eli',
    'aqi',
    'ani',
    'french',
    'dutch',
    'german',
    'greek',
    'czech',
    'swiss',
  ],
  naming: set(`calling branding labelling labeling terming dubbing describing denouncing condemning decrying portraying
    characterising characterizing casting framing painting`),
  honorifics: set(
    'mr mrs ms miss dr sir dame lord lady prof professor col gen sgt capt maj lt major colonel lieutenant',
  ),
  months: set('january february march april may june july august september october november december'),
  asked: set('asked pressed questioned quizzed'),
  pastEnding: 'ed',
  personalObjects: set('him her'),
  pluralObjects: set('them'),
  pairs: set('neither either both'),
  lacking: set('without'),
  accompanying: set('with'),
  none: set('no not any little scant never few'),
  judging: set('absurd ridiculous ludicrous preposterous farce wrong'),
  labels:
    set(`live breaking update updates watch video videos analysis opinion exclusive explainer explained photos photo listen read
    q a question answer claim verdict factbox editorial comment letter letters fact facts editor note correction quote`),
  lightVerbs: set(`carry carried launch launched launching conduct conducted order ordered stage staged plan planned try
    tried attempt attempted attempting take took taken part commit committed cause caused have has had make made be
    been being involve involved mount mounted target targeted targeting aim aimed do did done play played role send
    sent use used perform performed organise organised organize organized authorise authorised authorize authorized
    approve approved instigate behind responsible intend intended intending seek sought give gave given receive
    received accept accepted pay paid offer offered know knew want wanted go going out in to with for`),
}))

const MONTHS = [
  ...['january jan', 'february feb', 'march mar', 'april apr', 'may', 'june jun', 'july jul', 'august aug'],
  ...['september sept sep', 'october oct', 'november nov', 'december dec'],
]

/** English, as newsrooms write it. */
export const ENGLISH: Language = {
  tag: 'en',
  numbers: {
    values: new Map([
      ...NUMBERS.map((word, value): [string, number] => [word, value]),
      ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
      ['hundred', 100],
      ['thousand', 1000],
      ['million', 1e6],
      ['billion', 1e9],
      ['dozen', 12],
    ]),
    joiner: 'and',
    group: ',',
    decimal: '.',
    calendar: set(`january february march april may june july august september october november december jan feb mar
      apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday since`),
    units: set(`second seconds minute minutes hour hours day days night nights week weeks month months year years decade
      decades am pm a.m p.m gmt utc o'clock percent per kilometre kilometres kilometer kilometers km mile miles metre
      metres meter meters m th st nd rd`),
    below: [
      'fewer than',
      'less than',
      'lower than',
      'no more than',
      'not more than',
      'at most',
      'up to',
      'under',
      'below',
      'not even',
    ],
    above: ['more than', 'at least', 'no fewer than', 'no less than', 'not less than', 'over', 'above', 'upwards of'],
    about: [
      'about',
      'around',
      'some',
      'nearly',
      'almost',
      'roughly',
      'approximately',
      'close to',
      'as many as',
      'circa',
    ],
  },
  // Porter's stemmer (1980): small, fast, and the one that learned weights and compiled indexes are made with.
  inflection: {
    stem: stemmer,
    lemma: lemmatise,
    possessiveEnding: "'s",
    barePossessiveAfter: 's',
    ordinalEndings: ['st', 'nd', 'rd', 'th'],
  },
  functionWords: set(`a about above across after again all almost along already also although always am among an and any
    are around as at be because been before being between both but by can cannot could did do does doing down during each
    either else ever every few for from further had has have having he her here hers herself him himself his how however
    i if in into is it its itself just may me might more most much must my nor of off on once only onto or other ought our
    out over own per same shall she should since so some still such than that the their them then there these they this
    those though through thus to too toward towards under until up upon us very was we were what when where which while
    who whom whose why will with within without would yet you your say says said saying told tell tells`),
  anaphors: {
    nouns: set(`allegation allegations accusation accusations claim claims assertion assertions charge charges report
      reports story stories account incident episode version statement statements tale narrative denial denials
      rejection skepticism scepticism rebuttal`),
    contested: set('allegation allegations accusation accusations'),
    happenings: set('incident episode event events affair matter happening'),
    determiners: set('the this that these those such any all it its his her their'),
    complements: set('that of about against'),
  },
  abbreviations: {
    never: set(`mr mrs ms dr prof gen lt col maj sgt capt cmdr adm brig gov sen rep pres rev hon st fr sr jr supt det
      insp messrs mme vs e.g i.e cf vol ft ave`),
    beforeNumber: set('no nos p pp fig art sec ch jan feb mar apr jun jul aug sep sept oct nov dec'),
    seldom: set('inc ltd co corp plc llc bros assn dept univ est approx etc'),
  },
  sentenceOpeners: set(`he she it they we i you the a an this that these those his her its their our my there here but
    and or so yet if when while after before since although though however meanwhile in on at as for from with by to
    what who why how where no not now then many some most several both all another such later earlier only even
    officials authorities asked according`),
  speechVerbs: set(`said says say told tells added adds asked asks wrote writes replied replies answered answers
    explained continued insisted claimed declared stated noted warned remarked responded quipped commented exclaimed snapped fumed thundered recalled retorted argued observed posted tweeted concluded
      confirmed announced alleged maintained reported suggested acknowledged admitted conceded argues insists claims
      alleges warns notes writes explains argues reports`),
  get verbs() {
    return verbs()
  },
  get phrases() {
    return phrases()
  },
  get grammar() {
    return grammar()
  },
  get acts() {
    return acts()
  },
  times: {
    months: new Map(MONTHS.flatMap((names, n) => names.split(' ').map((name): [string, number] => [name, n + 1]))),
    before: set('in last since until of early mid late from this next previous every'),
  },
}
