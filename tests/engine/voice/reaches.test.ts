import { describe, expect, it } from 'vitest'
import { scanPage } from '../../../lib/engine/engine.ts'
import { openSpeech } from '../../../lib/engine/voice/open-speech.ts'
import { openVoiceReader } from '../../../lib/engine/voice/voice-reader.ts'
import { LANGUAGES } from '../../../lib/languages/all.ts'
import { ENGLISH } from '../../../lib/languages/en.ts'
import type { Block } from '../../../lib/model/page.ts'
import { exampleIndex } from '../example-pack.ts'
import { makePage, readMarked } from './voice-fixture.ts'

/**
 * One row for each constant of the voice engine: its module and name, and a page that is read otherwise when the
 * constant is one smaller. The claim's words are in brackets; expected: "voice: speaker (party)", sorted.
 */
type Row = readonly [constant: string, page: string | readonly string[], ...expected: string[]]

const repeat = (text: string, times: number): string[] => Array.from({ length: times }, () => text)

/** With the rest of its row, 200 code units from one mark to the other. */
const LONG_QUOTATION = 'We know this town and we saw it all and we '.repeat(5).slice(0, 174)

const ROWS: readonly Row[] = [
  ['scope MOST_ADDRESSED', 'Graustark [plotted a coup], Poe told the Daily Morning Star.', 'attributed: poe (acme)'],
  ['subject AGENT_REACH', 'The [coup plot] was denied on Monday in a very short letter by Poe.', 'denied: poe (acme)'],
  [
    'subject RELATIVE_REACH',
    'The guard who looked after the old iron gate of the walled old town for years said a [coup was plotted].',
    'attributed: guard',
  ],
  ['predicates HEDGE_REACH', 'The alleged long slow secret armed [coup plot] overshadowed the summit.', 'mentioned: -'],
  ['predicates POSSIBLE_REACH', 'The [coup plot] may really even actually never have happened.', 'doubted: -'],
  [
    'quotation-speaker BLOCK_OPENING',
    ['“We face an enemy. They [plotted a coup].', ' “We know it,” Hentzau said.'],
    'attributed: hentzau (ruritania)',
  ],
  [
    'effect WEAKENED_REACH',
    'The [coup plot] was denied but not independently confirmed by Poe.',
    'doubted: poe (acme)',
  ],
  [
    'noun-owner OWNER_REACH',
    'Ruritania’s latest and most recent claim of a [coup plot] spread quickly.',
    'attributed: ruritania',
  ],
  [
    'noun-owner BY_REACH',
    'Claims made on Monday by Ruritania that Graustark [plotted a coup] spread quickly.',
    'attributed: ruritania',
  ],
  [
    'noun-owner MOST_OWNER_TOKENS',
    'Claims by the chief aide to the head of Ruritania that Graustark [plotted a coup] spread quickly.',
    'attributed: chief aide to the head of Ruritania (ruritania)',
  ],
  [
    'word-class INVERTED_REACH',
    'Only then did the old foreign ministry claim that Graustark [plotted a coup].',
    'attributed: old foreign ministry',
  ],
  [
    'word-class GOVERNED_REACH',
    'Acme denies Grand Old Foreign Ministry claims that it [leaked the files].',
    'denied: acme',
  ],
  ['judging REACH', 'Poe said the claim of a [file leak] at headquarters was absurd.', 'denied: poe (acme)'],
  [
    'antecedent SENTENCES_BACK',
    ['Hentzau spoke.', ...repeat('The rain fell.', 7), 'He said Graustark had [plotted a coup].'],
    'attributed: hentzau (ruritania)',
  ],
  [
    'lists MOST_PART_WORDS',
    'Great Old North Norse Norway, Sweden and Denmark said Acme [leaked files].',
    'attributed: Great Old North Norse Norway, Sweden and Denmark',
  ],
  [
    'lists MOST_PARTS',
    'Norway, Sweden, Finland, Iceland, Estonia, Latvia, Spain, Poland, Denmark and Hungary said Acme [leaked files].',
    'attributed: Norway, Sweden, Finland, Iceland, Estonia, Latvia, Spain, Poland, Denmark and Hungary',
  ],
  [
    'utterances SCORN_REACH',
    'Hentzau called Graustark’s denial of the [coup plot] still quite insane.',
    'attributed: hentzau (ruritania)',
    'denied: graustark',
  ],
  [
    'utterances PROOF_REACH',
    'Inspectors said they had found proof yesterday of neither a [coup plot] nor a leak.',
    'doubted: Inspectors',
  ],
  [
    'utterances PAIR_REACH',
    'Inspectors had found proof of neither a leak of old royal letters from the palace in Strelsau nor a [coup plot].',
    'doubted: Inspectors',
  ],
  [
    'utterances DETERMINER_REACH',
    'Hentzau noted the [poisoned] palace well allegation.',
    'mentioned: hentzau (ruritania)',
  ],
  [
    'unbacked REACH',
    'Ruritania alleged, with up to now almost no evidence, that a [coup was plotted].',
    'attributed: ruritania',
  ],
  // It takes a large number to put the source inside of the verb's frame.
  [
    'frame AROUND_SENTENCE',
    'Hentzau said Graustark [plotted a coup], according to Acme.',
    'attributed: hentzau (ruritania)',
  ],
  [
    'leading-name MOST_ADJECTIVES',
    'The tall quiet old tired Hentzau was blunt: “Graustark [plotted a coup].”',
    'attributed: hentzau (ruritania)',
  ],
  [
    'leading-name TITLE_REACH',
    'The Tarn interior security ministry was blunt: “Graustark [plotted a coup].”',
    'attributed: Tarn interior security ministry',
  ],
  [
    'anaphoric-object NOUN_REACH',
    'Acme said Graustark [plotted a coup], and Graustark denied every last one of the Ruritanian claims.',
    'attributed: acme',
    'denied: graustark',
  ],
  [
    'anaphoric-object UNKNOWN_FROM',
    'Acme said Graustark [plotted a coup], and Graustark denied the last really serious claims.',
    'attributed: acme',
    'denied: graustark',
  ],
  [
    'open-speech MOST_LINKS',
    ['Hentzau spoke.', ...repeat('He said so.', 46), 'He said Graustark had [plotted a coup].'],
    'attributed: hentzau (ruritania)',
  ],
  [
    'sentence-tokens SINGLE_QUOTE_REACH',
    `‘${LONG_QUOTATION}x [plotted a coup] at night’ Hentzau said.`,
    'attributed: hentzau (ruritania)',
  ],
  [
    'headline-frames MOST_SPEAKER_WORDS',
    'The Ruritanian chief minister Rupert Hentzau: Graustark [plotted the coup]',
    'attributed: hentzau (ruritania)',
  ],
  [
    'quoted-statement MARK_WIDTH',
    'Hentzau was asked about it. “[Graustark plotted].”',
    'attributed: hentzau (ruritania)',
  ],
  [
    'opening MOST_TOKENS',
    [
      'STRELSAU, OLD TOWN, ZENDA, Jan 2 (The Daily Morning Star) — The rain fell.',
      'It said Graustark had [plotted a coup].',
    ],
    'attributed: -',
  ],
  [
    'opening MOST_PLACE_WORDS',
    ['STRELSAU, OLD TOWN, May 3 — The rain fell.', 'It said Graustark had [plotted a coup].'],
    'attributed: -',
  ],
  [
    'negation CUE_REACH',
    'Ruritania did not even really actually deny that it [plotted a coup].',
    'attributed: ruritania',
  ],
  ['negation CLAIM_REACH', 'Graustark has not, in the view of allies, even really [plotted a coup].', 'denied: -'],
  ['negation MOST_UNKNOWN', 'Graustark did not secretly [plot a coup].', 'denied: -'],
  [
    'transcript MOST_NAME_WORDS',
    'OLD GENERAL JOHN DOE: We know them. Graustark [plotted the coup].',
    'attributed: OLD GENERAL JOHN DOE',
  ],
  [
    'noun-phrases MOST_PHRASE_WORDS',
    'According to the chief aide to the head of the old army of Ruritania, Graustark [plotted a coup].',
    'attributed: chief aide to the head of the old army of Ruritania (ruritania)',
  ],
  ['passive AUXILIARY_REACH', 'The [coup plot] was later again flatly denied.', 'denied: -'],
  [
    'frames OBJECT_REACH',
    'Acme said Graustark [plotted a coup], and Hentzau dismissed the last really serious Graustarkian denial.',
    'attributed: acme',
    'denied: graustark',
  ],
  ['frames TO_REACH', 'It is time to once again firmly reject the [coup plot].', 'own: -'],
  ['cue-lexicon MOST_BETWEEN_VERB_WORDS', 'Graustark brushed the [coup plot] aside.', 'denied: graustark'],
  ['pairs REACH', 'Neither side’s rather bold account of the [coup plot] could be confirmed.', 'mentioned: -'],
  [
    'named-speakers MOST_ASKED',
    [`${repeat('It was claimed', 7).join(' and ')} and Acme announced so.`, 'It said a rival had [leaked files].'],
    'attributed: acme',
  ],
  // A share: the first row needs it no larger than half, the second no smaller.
  ['target LEAST_COVERED', 'The [files] were old, and Poe said they [leaked].', 'attributed: poe (acme)'],
  ['target LEAST_COVERED', 'The [files and papers] were old, and Poe said they [leaked again].', 'own: -'],
  ['claim-in-sentence FEELING_WORDS', 'Graustark voiced its deep [anger over the coup plot].', 'own: -'],
]

it.each(ROWS)('%s', (_, page, ...expected) => {
  expect(readMarked(typeof page === 'string' ? [page] : page)).toEqual(expected)
})

/** Voices of a sentence behind a title on the example pack's topic. */
function answer(text: string): readonly string[] {
  const blocks: Block[] = [
    { id: 1, kind: 'title', text: 'Tarn opened the sluice' },
    { id: 2, kind: 'paragraph', text },
  ]
  const { matches } = scanPage(exampleIndex(), LANGUAGES, { language: 'en', blocks, context: null })
  return matches.filter(m => m.block === 2).map(m => m.voice)
}

describe('a sentence that only points back', () => {
  it.each([
    ['anaphors MOST_SHORT_WORDS', 'Just another round of lies from the neighbours.', 'denied'],
    ['anaphors DETERMINER_REACH', 'The latest serious allegation made headlines.', 'mentioned'],
    ['anaphors PRONOUN_REACH', 'It was already once again staged by the bakers of the old market town.', 'denied'],
  ])('%s', (_, text, voice) => {
    expect(answer(text)).toEqual([voice])
  })
})

/** Who is said to assert the claim in the last part of a quotation of several blocks that is set apart. */
function readSetApart(parts: number): readonly (string | null)[] {
  const statement = 'Graustark plotted a coup.'
  const page = makePage(['Hentzau said:', ...repeat(statement, parts)])
  const blocks = page.blocks.map((b, at) => (at === 0 ? b : { ...b, block: { ...b.block, kind: 'quote' as const } }))
  const read = openVoiceReader(openSpeech({ ...page, blocks }, ENGLISH))
  const span = { start: statement.indexOf('plotted'), end: statement.length - 1 }
  return read(parts, 0, { matched: [span], content: [], aside: false }).map(r => r.speaker)
}

it('set-apart MOST_PARTS', () => {
  expect(readSetApart(9)).toEqual(['hentzau'])
  expect(readSetApart(10)).toEqual([null])
})
