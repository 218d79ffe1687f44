import type { Expected } from '../expected.ts'

/** Read by a person, after the first drafts were seen: every claim of the two articles, and who has a position on it. */
export const EXPECTED: readonly Expected[] = [
  {
    claim: 'gates opened',
    words: /opened all eight|Opened Dam Gates|opened the Karsk/,
    asserts: ['osterland', 'petra-hallin'],
    denies: ['velmark', 'dario-menk'],
    declines: ['world-rivers-commission'],
  },
  { claim: 'flooded on purpose', words: /flooding/, asserts: ['osterland'], denies: ['velmark', 'dario-menk'] },
  { claim: '43 dead', words: /\b43\b/, asserts: ['petra-hallin'] },
  { claim: '29 dead', words: /\b29\b/, asserts: ['jonas-vick'] },
  { claim: 'homes lost', words: /homes/, asserts: ['petra-hallin'] },
  { claim: 'attack with water', words: /attack with water/, asserts: ['petra-hallin'] },
  { claim: 'gates shut', words: /stayed shut/, asserts: ['dario-menk'] },
  { claim: 'not one gate moved', words: /Not one gate/, asserts: ['dario-menk'] },
  { claim: 'rain', words: /record rain/, asserts: ['dario-menk'] },
  { claim: 'storm', words: /storm/, asserts: ['velmark'] },
  { claim: 'leaves the talks', words: /walk out|leave the Sorn/, asserts: ['article'], denies: ['ida-strand'] },
  { claim: 'tense call', words: /tense/, asserts: ['osterland'] },
  { claim: 'friendly call', words: /friendly/, asserts: ['velmark'] },
  { claim: 'apology', words: /apologised/, asserts: ['osterland'], denies: ['velmark'] },
  { claim: 'condolences', words: /condolences/, asserts: ['velmark'] },
  { claim: 'not confirmed', words: /could not confirm/, asserts: [], declines: ['world-rivers-commission'] },
  { claim: 'stations failed', words: /stations/, asserts: ['lena-okoro'] },
  { claim: 'levees not repaired', words: /never repaired/, asserts: ['dario-menk'], denies: ['petra-hallin'] },
  { claim: 'levees rebuilt', words: /rebuilt/, asserts: ['petra-hallin'] },
  { claim: 'court', words: /court/, asserts: ['ida-strand'] },
  { claim: 'two gates for a test', words: /two gates/, asserts: ['engineer'], denies: ['dario-menk'] },
]
