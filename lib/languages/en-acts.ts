import type { ActGrammar } from '../engine/text/language.ts'
import { readIrregularPasts } from './en-forms.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** English words by which doer and target of a deed are told apart. */
export const readEnglishActs = (): ActGrammar => ({
  targets: set('on upon at against into onto toward towards'),
  passed: set('with using of in near over off around inside outside'),
  owners: set('of'),
  targetNounEndings: ['ing', 'ion', 'ment', 'al', 'ance', 'er'],
  doing: set(`carry carries carried carrying launch launches launched launching conduct conducts conducted conducting
    stage stages staged staging mount mounts mounted mounting commit commits committed committing perpetrate perpetrates
    perpetrated perpetrating order orders ordered ordering plan plans planned planning direct directs directed directing
    unleash unleashes unleashed unleashing make makes made making lay lays laid laying put puts putting level levels
    levelled leveled levelling hurl hurls hurled hurling deliver delivers delivered delivering issue issues issued issuing
    execute executes executed executing orchestrate orchestrates orchestrated orchestrating organise organises organised
    organize organizes organized attempt attempts attempted attempting wage wages waged waging`),
  suffering:
    set(`suffer suffers suffered suffering sustain sustains sustained sustaining endure endures endured enduring
    survive survives survived surviving face faces faced facing withstand withstood repel repels repelled repelling`),
  under: set('under'),
  passiveInfinitives: set('blame'),
  answering:
    set(`blame blames blamed blaming responsible accuse accuses accused accusing suspect suspects suspected guilty
    behind charge charges charged indict indicted convict convicted condemn condemned`),
  charges: set('of for with in'),
  particles: set('out up down back off away over through'),
  pasts: readIrregularPasts(),
  pastEnding: 'ed',
  progressiveEnding: 'ing',
  adverbEnding: 'ly',
})
