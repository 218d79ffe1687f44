import type { Language } from '../engine/language.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** English, as newsrooms write it. */
export const ENGLISH: Language = {
  tag: 'en',
  abbreviations: {
    never: set(`mr mrs ms dr prof gen lt col maj sgt capt cmdr adm brig gov sen rep pres rev hon st fr sr jr supt det
      insp messrs mme vs e.g i.e cf vol ft ave`),
    beforeNumber: set(`no nos p pp fig art sec ch jan feb mar apr jun jul aug sep sept oct nov dec`),
    seldom: set(`inc ltd co corp plc llc bros assn dept univ est approx etc`),
  },
  sentenceOpeners: set(`he she it they we i you the a an this that these those his her its their our my there here but
    and or so yet if when while after before since although though however meanwhile in on at as for from with by to
    what who why how where no not now then many some most several both all another such later earlier only even
    officials authorities asked according`),
  speechVerbs: set(`said says say told tells added adds asked asks wrote writes replied replies answered answers
    explained continued insisted claimed declared stated noted warned remarked responded quipped commented exclaimed`),
}
