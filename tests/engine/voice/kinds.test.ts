import { describe, expect, it } from 'vitest'
import { readMarked } from './voice-fixture.ts'

/** Each page is its paragraphs; the claim's words are in brackets; expected: "voice: speaker (party)", sorted. */
type Case = readonly [page: string | readonly string[], ...expected: string[]]

function check(cases: readonly Case[]): void {
  it.each(cases.map(([page, ...expected]) => [typeof page === 'string' ? [page] : page, expected] as const))(
    '%j',
    (page, expected) => {
      expect(readMarked(page)).toEqual([...expected].sort())
    },
  )
}

describe('a denial that only refers back does not govern what the same speaker goes on to say', () => {
  check([
    ['Ruritania denied the allegations, saying that Graustark [plotted a coup].', 'attributed: ruritania'],
    ['Ruritania rejected the claims, accusing Graustark of [plotting a coup].', 'attributed: ruritania'],
    ['Hentzau dismissed the doubts and said Graustark had [plotted a coup].', 'attributed: hentzau (ruritania)'],
    ['Hentzau brushed aside the criticism, insisting Graustark had [plotted it].', 'attributed: hentzau (ruritania)'],
    ['Ruritania denied it, claiming instead that Graustark [plotted the coup].', 'attributed: ruritania'],
    ['Acme denied the charges, which it called absurd, and said Rovers [leaked the files].', 'attributed: acme'],
    // What is denied in full stays denied, whatever follows.
    ['Acme denied that it [leaked the files], saying that it had been hacked.', 'denied: acme'],
    ['Acme, on Monday, denied, for the second time, that its staff had [leaked the files].', 'denied: acme'],
    ['Graustark rejected the [coup plot] story, calling it absurd.', 'denied: graustark'],
  ])
})

describe('that somebody gives no evidence is the writer’s remark', () => {
  check([
    ['The [coup was plotted] abroad, Hentzau said, without offering evidence.', 'attributed: hentzau (ruritania)'],
    ['Without providing proof, Hentzau accused Graustark of [plotting a coup].', 'attributed: hentzau (ruritania)'],
    ['Hentzau claimed without evidence that Graustark [plotted a coup].', 'attributed: hentzau (ruritania)'],
    ['Hentzau said, offering no proof, that Graustark [plotted a coup].', 'attributed: hentzau (ruritania)'],
    ['Hentzau, who gave no evidence, said Graustark had [plotted the coup].', 'attributed: hentzau (ruritania)'],
    [
      'Hentzau accuses Graustark of [plotting a coup] but has not provided any evidence.',
      'attributed: hentzau (ruritania)',
    ],
    ['Ruritania alleged, with no evidence to back it up, that a [coup was plotted].', 'attributed: ruritania'],
    // A finding, or what somebody says of somebody else, is a doubt all the same.
    ['Hentzau said there was no evidence that Graustark [plotted a coup].', 'doubted: hentzau (ruritania)'],
    ['Lorry said Hentzau had offered no evidence of a [coup plot].', 'doubted: lorry (graustark)'],
    ['Hentzau has offered no evidence of a [coup plot].', 'doubted: -'],
    ['Inspectors said they had found proof of neither a [coup plot] nor a leak.', 'doubted: Inspectors'],
  ])
})

describe('a dateline or a time names no speaker', () => {
  check([
    ['LYON (AP) — The ministry said on Monday that Graustark had [plotted a coup].', 'attributed: ministry'],
    ['ZENDA, (Agence) – The ministry said on Monday that a [coup was plotted].', 'attributed: ministry'],
    ['STRELSAU, Jan 2 (Reuters) - Lorry denied that Graustark [plotted a coup].', 'denied: lorry (graustark)'],
    ['(Reuters) - Hentzau said Graustark [plotted a coup].', 'attributed: hentzau (ruritania)'],
    ['ABU DHABI — Gunmen [stormed the parliament] on Monday.', 'own: -'],
    ['09:30 Hentzau said Graustark [plotted a coup].', 'attributed: hentzau (ruritania)'],
    ['11.15 – Lorry denied [plotting a coup].', 'denied: lorry (graustark)'],
  ])
})

describe('the subject speaks, and nobody whom it is told', () => {
  check([
    ['A Ruritanian aide told Reuters all signs pointed to a [coup plot].', 'attributed: Ruritanian aide (ruritania)'],
    ['A source told Bloomberg News two officers [plotted the coup].', 'attributed: source'],
    ['Ann Poe, the envoy, tells reporters that [files were leaked].', 'attributed: poe (acme)'],
    ['Ann Poe, fresh from talks with Lorry in Zenda, said [files were leaked].', 'attributed: poe (acme)'],
    [
      'Hentzau, who flew home after talks with Lorry on Sunday, told us Graustark [plotted a coup].',
      'attributed: hentzau (ruritania)',
    ],
    ['The guard who looked after the gate for years said a [coup was plotted].', 'attributed: guard'],
    ['Poe at once rejected the idea that [files were leaked].', 'denied: poe (acme)'],
    [['Hentzau spoke.', 'According to him, Graustark [plotted a coup].'], 'attributed: hentzau (ruritania)'],
    ['The Ruritanian army rejected the accusation of a [coup plot].', 'denied: ruritania'],
  ])
})

describe('a list speaks as a whole', () => {
  check([
    ['Norway, Sweden and Denmark also accused Acme of [leaking files].', 'attributed: Norway, Sweden and Denmark'],
    ['Norway, Sweden, and Denmark said Acme [leaked files].', 'attributed: Norway, Sweden, and Denmark'],
    [
      'The ministry, the police and the army said a [coup was plotted].',
      'attributed: ministry, the police and the army',
    ],
    ['On Monday, Norway and Sweden said Acme [leaked files].', 'attributed: Norway and Sweden'],
    ['In Paris, Hentzau and Lorry said the [files were leaked].', 'attributed: hentzau (ruritania)'],
  ])
})

describe('headlines and transcripts', () => {
  check([
    ['ARMY: enemy [plotted a coup]', 'attributed: ARMY'],
    ['DOE: We know them. Graustark [plotted the coup].', 'attributed: DOE'],
    ['DOE: Who [plotted the coup]?', 'mentioned: -'],
    ['LIVE: Graustark [plotted coup]', 'own: -'],
  ])
})

describe('what is spoken of without taking a side is mentioned', () => {
  check([
    ['Neither side’s version of the [coup plot] could be independently verified.', 'mentioned: -'],
    ['Neither account of the [coup plot] could be confirmed.', 'mentioned: -'],
    [
      'Asked about the charge that Graustark [plotted a coup], Lorry spoke about the harvest.',
      'mentioned: lorry (graustark)',
    ],
    ['Pressed on reports that [files were leaked], Poe said she was busy.', 'mentioned: poe (acme)'],
    ['Hentzau wrote to ask, in plain terms, whether [files were leaked].', 'mentioned: hentzau (ruritania)'],
  ])
})

describe('judging a deed does not deny it', () => {
  check([
    ['Hentzau called the [coup plot] absurd.', 'attributed: hentzau (ruritania)'],
    ['Lorry said the [raid on the palace] was wrong and had to stop.', 'attributed: lorry (graustark)'],
    ['Poe said the claim that [files were leaked] was absurd.', 'denied: poe (acme)'],
  ])
})

describe('the first person is the writer, unless somebody is quoted', () => {
  check([
    ['I believe that Graustark [plotted the coup].', 'own: -'],
    ['“I believe that Graustark [plotted the coup],” Hentzau said.', 'attributed: hentzau (ruritania)'],
  ])
})

describe('reported speech goes on behind an attribution', () => {
  check([
    ['The gates were shut, Hentzau said, and Graustark [plotted a coup].', 'attributed: hentzau (ruritania)'],
    ['The gates were shut, he said, and Lorry denied that Graustark [plotted a coup].', 'denied: lorry (graustark)'],
  ])
})
