import { makeInput } from './example.ts'

type Changes = Parameters<typeof makeInput>[0]

const FOLLOW = {
  format: 1,
  id: 'bridge-later',
  extends: 'bridge-closure',
  version: '1.0.0',
  title: 'The closure of the old bridge, later',
  language: 'en',
  date: '2024-06-01',
  entities: [{ id: 'surveyor', kind: 'office', name: 'Survey Office', party: 'council', description: 'Surveyors' }],
  concepts: [{ id: 'unsafe', phrases: ['rotten'] }],
  sources: [{ id: 'gazette', title: 'The planks are sound', date: '2024-05-28' }],
  supplements: [
    {
      claim: 'bridge-unsafe',
      dates: [],
      wordings: ['The old bridge could give way'],
      patterns: [{ all: ['bridge-word', 'unsafe', 'surveyor'] }],
      accounts: [
        {
          id: 'surveyor-denies',
          party: 'council',
          speaker: 'surveyor',
          stance: 'denies',
          wording: 'Finds the planks sound.',
          date: '2024-05-28',
          sources: ['gazette'],
          independent: true,
        },
      ],
      tests: {
        matches: [{ text: 'The Survey Office has a rotten bridge.', voice: 'own' }],
        rejects: ['A rotten boat.'],
      },
    },
    { claim: 'bridge-sale', dates: [{ account: 'baker-asserts', date: '2024-05-20' }] },
  ],
}

/** @returns a fresh small pack that extends the example, with the value at each path replaced; see `makeInput` */
export const makeFollowInput = (changes: Changes = {}) => makeInput(changes, FOLLOW)
