import { makeInput } from './example.ts'

type Changes = Parameters<typeof makeInput>[0]

const OTHER = {
  format: 1,
  id: 'ferry',
  version: '1.0.0',
  title: 'The ferry',
  language: 'en',
  date: '2024-05-20',
  topics: [{ id: 'ferry', title: 'The ferry beside the bridge', date: '2024-04-20' }],
  entities: [
    { id: 'carpenters', kind: 'party', name: 'Carpenters', description: 'Guild of carpenters' },
    { id: 'council', kind: 'party', name: 'Town Council', description: 'Council' },
    {
      id: 'mayor',
      kind: 'person',
      name: 'Mayor Miller',
      aliases: ['Adele Miller'],
      party: 'council',
      description: 'Mayor',
    },
  ],
  concepts: [
    { id: 'planks-word', phrases: ['planks'] },
    { id: 'rotten', phrases: ['rotten'] },
    { id: 'boat', phrases: ['boat'] },
    { id: 'unsafe', phrases: ['late'] },
    { id: 'toy', phrases: ['toy'] },
  ],
  sources: [{ id: 'gazette', title: 'The planks hold', url: 'https://gazette.example/planks', date: '2024-05-03' }],
  claims: [
    {
      id: 'planks',
      topic: 'ferry',
      title: 'The planks are rotten',
      statement: 'The planks of the old bridge are rotten.',
      wordings: ['The wood of the bridge has gone soft'],
      patterns: [{ all: ['planks-word', 'rotten'] }],
      excludes: ['toy'],
      sameAs: ['http://www.facts.example/old-bridge#top'],
      accounts: [
        {
          id: 'carpenter-denies',
          party: 'carpenters',
          stance: 'denies',
          wording: 'Say that the planks hold.',
          quotation: 'they hold',
          date: '2024-05-03',
          sources: ['gazette'],
        },
      ],
      tests: { matches: [{ text: 'The planks were rotten.' }], rejects: ['The toy planks are rotten.'] },
    },
    {
      id: 'ferry-late',
      topic: 'ferry',
      title: 'The boat is late',
      statement: 'The ferry runs late every day.',
      patterns: [{ all: ['boat', 'unsafe'], context: true }],
      contradicts: ['planks'],
      accounts: [
        {
          id: 'mayor-denies',
          party: 'council',
          speaker: 'mayor',
          stance: 'denies',
          wording: 'Says that it is in time.',
          sources: ['gazette'],
          through: 'planks',
        },
      ],
    },
  ],
}

/** @returns a fresh copy of a pack on the event of the example, by another author, with the value at each path replaced */
export const makeOtherInput = (changes: Changes = {}) => makeInput(changes, OTHER)
