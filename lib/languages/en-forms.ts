/** Forms of English words that no rule gives. */

/** Irregular verbs: the base, then the past and, where it differs, the participle, and forms that are spelled irregularly. */
const VERBS = `arise arose arisen|awake awoke awoken|bear bore born borne|beat beaten|become became|begin began begun|
  bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|
  build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|
  die dying|dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|
  fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|forecast forecasted|foresee foresaw foreseen|
  forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go goes went gone going|
  grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|
  lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|lie lying lain|lose lost|make made|mean meant|meet met|
  mistake mistook mistaken|mislead misled|overcome overcame|overhear overheard|oversee oversaw overseen|overtake overtook overtaken|
  overthrow overthrew overthrown|pay paid|prove proven|rebuild rebuilt|repay repaid|ride rode ridden|ring rang rung|
  rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|sew sewn|shake shook shaken|shear shorn|
  shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk sunken|sit sat|slay slew slain|
  sleep slept|slide slid|sling slung|smell smelt|sow sown|speak spoke spoken|spend spent|spill spilt|spin spun|spit spat|
  spoil spoilt|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk|
  stride strode stridden|strike struck stricken|string strung|strive strove striven|swear swore sworn|sweep swept|
  swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|
  throw threw thrown|tie tying|tread trod trodden|undergo undergoes underwent undergone|understand understood|undertake undertook undertaken|
  undo undoes undid undone|uphold upheld|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|
  withhold withheld|withstand withstood|wring wrung|write wrote written|rewrite rewrote rewritten|outdo outdid outdone`

/** Verbs whose past is their base. */
const UNCHANGED = `beat bet bid burst cast cost cut forecast hit hurt let put quit read rid set shed shut slit split spread
  thrust upset broadcast wed`

/** Nouns, the singular first. */
const NOUNS = `man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|louse lice|die dice|
  life lives|wife wives|knife knives|thief thieves|half halves|shelf shelves|wolf wolves|loaf loaves|calf calves|
  hoof hooves|scarf scarves|elf elves|self selves|crisis crises|thesis theses|hypothesis hypotheses|analysis analyses|
  oasis oases|diagnosis diagnoses|emphasis emphases|synthesis syntheses|parenthesis parentheses|axis axes|
  criterion criteria|phenomenon phenomena|bacterium bacteria|medium media|memorandum memoranda|stimulus stimuli|
  nucleus nuclei|cactus cacti|bus buses busses|gas gases gasses|plus pluses|bonus bonuses|virus viruses|lens lenses|
  index indices|matrix matrices|vertex vertices|appendix appendices|larva larvae|alumnus alumni|
  serviceman servicemen|servicewoman servicewomen|spokesman spokesmen|spokeswoman spokeswomen|gunman gunmen|
  policeman policemen|policewoman policewomen|fireman firemen|chairman chairmen|congressman congressmen|
  lawman lawmen|fisherman fishermen|businessman businessmen|businesswoman businesswomen|craftsman craftsmen|
  clergyman clergymen|statesman statesmen|sportsman sportsmen|workman workmen|watchman watchmen|crewman crewmen|
  guardsman guardsmen|rifleman riflemen|frogman frogmen|militiaman militiamen|boatman boatmen|foreman foremen|
  salesman salesmen|postman postmen|freshman freshmen|layman laymen|nobleman noblemen|middleman middlemen|
  ombudsman ombudsmen|grandchild grandchildren|stepchild stepchildren|midwife midwives|penknife penknives`

const split = (text: string): string[] => text.split(/\s+/).filter(word => word !== '')
const lines = (text: string): string[][] => text.split('|').map(split)

/** @returns irregular forms and their base */
export function readIrregularForms(): ReadonlyMap<string, string> {
  const bases = new Map<string, string>()
  for (const [base = '', ...forms] of [...lines(VERBS), ...lines(NOUNS)])
    for (const form of forms) bases.set(form, base)
  return bases
}

/** @returns forms without "-ed" that are a past or a participle */
export const readIrregularPasts = (): ReadonlySet<string> =>
  new Set([...lines(VERBS).flatMap(([, ...forms]) => forms.filter(f => !/(ing|oes)$/.test(f))), ...split(UNCHANGED)])
