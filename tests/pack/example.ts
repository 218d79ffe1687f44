/** A small invented pack, as it would come out of a YAML file: a quarrel about a bridge. */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

const EXAMPLE: JsonObject = {
  format: 1,
  id: 'bridge-closure',
  version: '1.0.0',
  title: 'The closure of the old bridge',
  language: 'en',
  date: '2024-05-20',
  topics: [{ id: 'bridge', title: 'Closure of the old bridge', date: '2024-05-01' }],
  entities: [
    { id: 'council', kind: 'party', name: 'Town Council', aliases: ['Council'], description: 'Council of the town' },
    { id: 'mayor', kind: 'person', name: 'Ada Miller', roles: ['the mayor'], party: 'council', description: 'Mayor' },
    { id: 'traders', kind: 'party', name: 'Traders Guild', description: 'Guild of the shopkeepers' },
    { id: 'baker', kind: 'person', name: 'Tom Baker', party: 'traders', description: 'Speaker of the guild' },
  ],
  concepts: [
    { id: 'bridge-word', phrases: ['bridge', 'crossing'] },
    { id: 'unsafe', phrases: ['unsafe', 'danger', 'about to fall'] },
    { id: 'elsewhere', phrases: ['new bridge'] },
  ],
  sources: [
    {
      id: 'gazette',
      title: 'Bridge shut at once',
      url: 'https://gazette.example/bridge',
      outlet: 'Gazette',
      date: '2024-05-02',
    },
    { id: 'letter', title: 'An open letter' },
  ],
  claims: [
    {
      id: 'bridge-unsafe',
      topic: 'bridge',
      title: 'The bridge is unsafe',
      statement: 'The old bridge is unsafe.',
      date: '2024-05-01',
      wordings: ['The old crossing may fall at any time'],
      patterns: [{ all: ['bridge-word', 'unsafe'], any: ['council'], near: 8 }],
      excludes: ['elsewhere'],
      accounts: [
        {
          id: 'mayor-asserts',
          party: 'council',
          speaker: 'mayor',
          stance: 'asserts',
          wording: 'Says that the bridge could fall.',
          quotation: 'nobody should walk on it',
          date: '2024-05-02',
          sources: ['gazette'],
        },
      ],
      tests: {
        matches: [{ text: 'The Council has an unsafe bridge.', voice: 'own', speaker: null }],
        rejects: ['The new bridge is unsafe.'],
      },
    },
    {
      id: 'bridge-sale',
      topic: 'bridge',
      title: 'The closure serves a sale',
      statement: 'The bridge was closed in order to sell the land.',
      contradicts: ['bridge-unsafe'],
      accounts: [
        {
          id: 'baker-asserts',
          party: 'traders',
          speaker: 'baker',
          stance: 'asserts',
          wording: 'Says that the land is to be sold.',
          sources: ['letter'],
          through: 'bridge-unsafe',
        },
      ],
    },
  ],
}

/** @returns a fresh copy of the example, with the value at each path replaced; `undefined` removes the field */
export function makeInput(changes: Readonly<Record<string, Json | undefined>> = {}, example = EXAMPLE): JsonObject {
  const input = structuredClone(example)
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(/[.[\]]+/).filter(Boolean)
    const last = keys.pop() as string
    let at = input
    for (const key of keys) at = at[key] as JsonObject
    if (value === undefined) delete at[last]
    else at[last] = value
  }
  return input
}
