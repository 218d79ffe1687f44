import { describe, expect, it } from 'vitest'
import { sayDate, sayNames, sayStatus } from '../../components/text/say.ts'
import { account, claim, texts } from './example.ts'

describe('a denial status in words', () => {
  const asserts = account('Lindholm', 'asserts', { date: '2024-05-03' })
  it.each([
    ['denied by one', [asserts, account('Osterby', 'denies')], 'Denied by Osterby · no independent check known'],
    [
      'denied by several',
      [asserts, account('Osterby', 'denies'), account('Union', 'denies')],
      'Denied by Osterby and Union · no independent check known',
    ],
    [
      'denied by a source itself',
      [asserts, account('x', 'denies', { party: null, partyName: null })],
      `Denied by ${texts('source_itself')} · no independent check known`,
    ],
    [
      'doubted, and unverified',
      [asserts, account('Union', 'doubts'), account('Board', 'declines', { independent: true })],
      'Doubted by Union · Board could not check it',
    ],
    [
      'denied, by those who take no side too',
      [
        asserts,
        account('Osterby', 'denies'),
        account('Board', 'denies', { independent: true }),
        account('Union', 'doubts', { independent: true }),
      ],
      'Denied by Osterby · also by Board, doubted by Union',
    ],
    ['undenied', [asserts], 'No denial known · no independent check known'],
    [
      'withdrawn, and contradicted',
      [
        asserts,
        account('Lindholm', 'concedes', { date: '2024-05-09' }),
        account('Board', 'denies', { independent: true }),
      ],
      'Taken back by Lindholm · denied by Board',
    ],
  ] as const)('%s', (_, accounts, expected) => {
    expect(sayStatus(texts, claim(accounts))).toBe(expected)
  })
})

describe('days and names', () => {
  it('are written as the language does, on the day that the pack says', () => {
    expect(sayDate(texts, '2024-05-03')).toBe('May 3, 2024')
    expect(sayDate(texts, 'last spring')).toBe('last spring')
    expect(sayNames(texts, ['A', null, 'C'])).toBe(`A, ${texts('source_itself')}, and C`)
  })
})
