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

describe('own', () => {
  check([
    ['A customer file was [leaked from the servers] on Friday.', 'own: -'],
    ['Gunmen [stormed the parliament] and held it for an hour.', 'own: -'],
    ['Not only was the [file leaked], it was sold.', 'own: -'],
  ])
})

describe('attributed', () => {
  check([
    ['Ruritania says that Graustark [plotted a coup].', 'attributed: ruritania'],
    ['Graustark [plotted the coup], Hentzau claimed on Monday.', 'attributed: hentzau (ruritania)'],
    ['Rupert Hentzau, a colonel, said on Monday that Graustark [plotted a coup].', 'attributed: hentzau (ruritania)'],
    ['“Graustark [plotted the coup],” said Rupert Hentzau.', 'attributed: hentzau (ruritania)'],
    ['According to Acme, [files were leaked] by a rival.', 'attributed: acme'],
    ['Hentzau accused Graustark of [plotting a coup] against the king.', 'attributed: hentzau (ruritania)'],
    ['Ruritania: Graustark [plotted the coup]', 'attributed: ruritania'],
    ['Graustark [plotted the coup] – Ruritania', 'attributed: ruritania'],
    [
      'Rupert Hentzau, a veteran of three wars, said Graustark had [plotted a coup].',
      'attributed: hentzau (ruritania)',
    ],
    ['Ruritania shared evidence of a [coup plot] with its allies.', 'attributed: ruritania'],
    ['Ruritania’s claim of a [coup plot] spread quickly.', 'attributed: ruritania'],
    ['Ruritanian officials said a [coup had been plotted].', 'attributed: ruritania'],
    ['Officials in Strelsau said a [coup had been plotted].', 'attributed: ruritania'],
    ['An analyst, Jane Roe, said that the [match was fixed].', 'attributed: Jane Roe'],
    ['Rovers were accused by the League of [fixing the match].', 'attributed: league'],
    ['Ann Poe warned of trouble, alleging that a rival had [stolen the files].', 'attributed: poe (acme)'],
    ['The Ruritanian foreign minister said a [coup had been plotted].', 'attributed: hentzau (ruritania)'],
    [', who said that Graustark [plotted a coup].', 'attributed: -'],
    ['Who said that Graustark [plotted a coup]?', 'attributed: -'],
  ])
})

describe('denied', () => {
  check([
    ['Acme denies that it [leaked the files].', 'denied: acme'],
    ['Poe denied [leaking the files].', 'denied: poe (acme)'],
    ['Acme says it did not [leak the files].', 'denied: acme'],
    ["Lorry doesn't believe that a [coup was plotted].", 'denied: lorry (graustark)'],
    ['Lorry said he did not believe that a [coup was plotted].', 'denied: lorry (graustark)'],
    ['Rovers called the [match-fixing] story a fabrication.', 'denied: rovers'],
    ['Graustark: no [coup plot]', 'denied: graustark'],
    ['The [coup plot] never happened, Graustark insisted.', 'denied: graustark'],
    ['Graustark brushed the [coup plot] aside.', 'denied: graustark'],
    ['The allegation that Acme [leaked files] was rejected by Poe.', 'denied: poe (acme)'],
    ['Rovers have nothing to do with [match fixing], the club said.', 'denied: club'],
    ['Graustark pushed back on Monday against reports of a [coup plot].', 'denied: graustark'],
  ])
})

describe('denied and attributed', () => {
  check([
    ['Acme denies a League claim that it [leaked the files].', 'attributed: league', 'denied: acme'],
    ['Graustark rejects Ruritanian claim that it [plotted a coup]', 'attributed: ruritania', 'denied: graustark'],
    ['Ruritania alleges [coup plot] as Graustark denies claim', 'attributed: ruritania', 'denied: graustark'],
    [
      'Ruritania said Graustark had [plotted a coup], a claim Graustark denies.',
      'attributed: ruritania',
      'denied: graustark',
    ],
    [
      'Graustark dismissed Ruritania’s claim that it [plotted a coup], calling it absurd.',
      'attributed: ruritania',
      'denied: graustark',
    ],
    [
      'Graustark did not [plot a coup], Lorry said, contrary to Ruritania’s claim.',
      'attributed: ruritania',
      'denied: lorry (graustark)',
    ],
    [
      'Claims by Ruritania that Graustark [plotted a coup] were denied by Lorry.',
      'attributed: ruritania',
      'denied: lorry (graustark)',
    ],
  ])
})

describe('a denial of a denial', () => {
  check([
    [
      'Hentzau called Graustark’s denial of the [coup plot] a lie.',
      'attributed: hentzau (ruritania)',
      'denied: graustark',
    ],
    ['Ruritania does not deny that it [plotted a coup].', 'attributed: ruritania'],
  ])
})

describe('doubted', () => {
  check([
    ['It is unclear whether the [files were leaked].', 'doubted: -'],
    ['There is no evidence that Rovers [fixed the match].', 'doubted: -'],
    ['Lorry said it was unclear whether a [coup was plotted].', 'doubted: lorry (graustark)'],
    ['Experts questioned the story of the [coup plot].', 'doubted: Experts'],
    ['Graustark cast doubt on the [coup plot].', 'doubted: graustark'],
    ['The [coup plot] may never have happened, Lorry said.', 'doubted: lorry (graustark)'],
    ['Lorry does not know if a [coup was plotted].', 'doubted: lorry (graustark)'],
    [
      'Ruritania says Graustark [plotted a coup], but an analyst said the account makes no sense.',
      'attributed: ruritania',
      'doubted: analyst',
    ],
  ])
})

describe('mentioned', () => {
  check([
    ['The alleged [coup plot] overshadowed the summit.', 'mentioned: -'],
    ['The [files were allegedly leaked] in May.', 'mentioned: -'],
    ['Did Rovers [fix the match]?', 'mentioned: -'],
    ['Poe said she had learned of the alleged [leak of files] from the news.', 'mentioned: poe (acme)'],
    ['If the [files were leaked], customers could sue.', 'mentioned: -'],
    ['Acme declined to say whether the [files were leaked].', 'mentioned: acme'],
    ['The League did not say whether the [match was fixed].', 'mentioned: league'],
    ['Graustark voiced concern over reports of a [coup plot].', 'mentioned: graustark'],
    ['Fans discussed the claim that Rovers had [fixed the match].', 'mentioned: -'],
  ])
})

describe('what a verb governs', () => {
  check([
    ['Hentzau rejected the denials and said Graustark had [plotted a coup].', 'attributed: hentzau (ruritania)'],
    [
      'The League had looked into the charge and that Rovers had not [fixed the match], Poe said.',
      'denied: poe (acme)',
    ],
    ['The [files], Poe argued, [were leaked] by a rival.', 'attributed: poe (acme)'],
    ['Hentzau’s argument is that Graustark [plotted a coup].', 'attributed: hentzau (ruritania)'],
    [
      'Acme said Rovers had [fixed the match], an accusation that the League rejected within the hour.',
      'attributed: acme',
      'denied: league',
    ],
    ['The League no longer believes that the [match was fixed].', 'denied: league'],
    ['The head of state’s [files were leaked], and Acme is silent.', 'own: -'],
  ])
})

describe('what a claim says to be false is its content', () => {
  check([
    ['Lorry called the story [a fabrication meant to justify a war].', 'attributed: lorry (graustark)'],
    ['The story is [a fabrication meant to justify a war], Lorry said.', 'attributed: lorry (graustark)'],
  ])
})

describe('speakers from elsewhere on the page', () => {
  check([
    [['Hentzau spoke on Monday.', 'He said Graustark had [plotted a coup].'], 'attributed: hentzau (ruritania)'],
    [['Rupert Hentzau spoke on Monday. “They [plotted a coup]. We know it.”'], 'attributed: hentzau (ruritania)'],
    [['“We never [leaked anything]. We are victims,” Ann Poe said.'], 'denied: poe (acme)'],
    [['“It was a bad night,” Lorry said.', '“They say we [plotted a coup].”'], 'attributed: lorry (graustark)'],
    [
      ['Hentzau was blunt: “We face an enemy.', '“They [plotted a coup] in our capital.”'],
      'attributed: hentzau (ruritania)',
    ],
    [
      ['Ann Poe spoke first.', 'The chief executive left. “I do not believe the [files were leaked],” she said.'],
      'denied: poe (acme)',
    ],
    [
      ['Rupert Hentzau came.', 'Grenfall Lorry went.', 'The minister said Graustark had [plotted a coup].'],
      'attributed: hentzau (ruritania)',
    ],
    [['Grenfall Lorry went.', 'The minister said Graustark had [plotted a coup].'], 'attributed: minister'],
    [['Lorry on the [coup plot]: nothing happened'], 'denied: lorry (graustark)'],
    [
      ['The Ruritanian interior ministry met.', 'The ministry said a [coup had been plotted].'],
      'attributed: ruritania',
    ],
  ])
})

describe('a sentence that only points back', () => {
  it('takes the whole sentence when no words are given', () => {
    expect(readMarked(['Graustark dismissed the allegation.'])).toEqual(['denied: graustark'])
  })
  check([
    ['Lorry called [it] “another round of lies”.', 'denied: lorry (graustark)'],
    ['Graustark dismissed [the allegation].', 'denied: graustark'],
    ['Both Graustark and Ruritania have disputed [that claim].', 'denied: graustark'],
    ['The League is investigating [Acme’s claim].', 'attributed: acme', 'doubted: league'],
  ])
})
