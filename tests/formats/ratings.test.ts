import { describe, expect, it } from 'vitest'
import table from '../../lib/formats/ratings.json' with { type: 'json' }
import { readStance } from '../../lib/formats/ratings.ts'

describe('the table of ratings', () => {
  const all = Object.entries(table).flatMap(([stance, languages]) =>
    Object.entries(languages).flatMap(([language, ratings]) => ratings.map(rating => ({ stance, language, rating }))),
  )

  it('gives every rating one stance, whatever the language', () => {
    expect(all.filter(({ rating, stance }) => readStance(rating) !== stance)).toEqual([])
  })

  it('has each rating once in a language', () => {
    const keys = all.map(({ language, rating }) => `${language} ${rating}`)
    expect(keys.filter((key, n) => keys.indexOf(key) !== n)).toEqual([])
  })

  it('has what reviewers of the interface’s languages rate with, both ways', () => {
    for (const language of ['en', 'uk', 'ru', 'de', 'fr', 'es', 'pt'])
      for (const stance of ['asserts', 'denies', 'doubts', 'declines'])
        expect(
          all.filter(row => row.language === language && row.stance === stance).length,
          `${language} ${stance}`,
        ).toBeGreaterThan(2)
  })
})

describe('a rating', () => {
  it.each([
    ['TRUE', 'asserts'],
    ['False!', 'denies'],
    ['❌ FALSE ❌', 'denies'],
    ['“Pants on Fire!”', 'denies'],
    ['Pants-on-fire', 'denies'],
    ['  Half   True ', 'doubts'],
    ['Ｆａｌｓｅ', 'denies'],
    ['Манипуляция', 'doubts'],
    ['Größtenteils falsch', 'doubts'],
    ['C’est faux', 'denies'],
    ['Research in progress', 'declines'],
    ['denies', 'denies'],
    ['concedes', 'concedes'],
  ])('%s: %s', (rating, stance) => {
    expect(readStance(rating)).toBe(stance)
  })

  it.each([
    ['False. The photo is from 2014.', 'denies'],
    ['False: the photo is from 2014', 'denies'],
    ['FALSE – the photo is from 2014', 'denies'],
    ['Misleading. The figure is from 2014.', 'doubts'],
  ])('counts by its opening: %s', (rating, stance) => {
    expect(readStance(rating)).toBe(stance)
  })

  it.each([
    'True. But the photo is from 2014.',
    'Mostly true',
    'Satire',
    'Not the whole story',
    'Falsehood',
    'False alarm',
    'The photo is from 2014. False.',
    'It is not false',
    'False-colour image',
    '1 (1–5)',
    '1',
    '👎',
    '',
  ])('is not guessed: %s', rating => {
    expect(readStance(rating)).toBeNull()
  })
})
