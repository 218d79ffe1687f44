import { expect, it, vi } from 'vitest'
import { lookUp } from '../../lib/browser/look-up.ts'
import { openAsking, type Store } from '../../lib/browser/store.ts'
import type { Match } from '../../lib/model/page.ts'
import { fail, ok, type Result } from '../../lib/model/result.ts'
import { finish } from '../../lib/model/steps.ts'
import { claim, match } from '../components/example.ts'

/** A store in which the text states these matches. */
function makeStore(matches: readonly Match[]): Store {
  return {
    *scan() {
      yield
      return { matches, mentions: [], context: { version: 1, topics: [] } }
    },
    readClaim: id => (id === 'gone' ? null : claim([], { id })),
    readEntity: () => null,
    search: async () => [],
    listPacks: () => [],
    sets: null,
    listExamples: () => [],
    findNearest: (text, most) => Array.from({ length: 9 }, (_, n) => claim([], { id: `${text} ${n}` })).slice(0, most),
    loadTexts: async () => ok(null),
  }
}

const look = (store: Result<Store, 'indexMissing'>, text = 'words') =>
  lookUp(
    openAsking(async () => store),
    async work => finish(work),
    text,
  )

it('gives the claims of what matches, each once', async () => {
  const matches = [match({ claim: 'a' }), match({ claim: 'b' }), match({ claim: 'a' })]
  const found = await look(ok(makeStore(matches)))
  expect(found).toMatchObject({ ok: true, value: { matches, claims: [{ id: 'a' }, { id: 'b' }] } })
})

it('reads the text as one paragraph of a page', async () => {
  const store = makeStore([])
  const scan = vi.fn(store.scan)
  await look(ok({ ...store, scan }), 'Some words.')
  expect(scan.mock.calls[0]?.[0].blocks).toEqual([{ id: 0, kind: 'paragraph', text: 'Some words.' }])
})

it.each([[[]], [[match({ claim: 'gone' })]]])(
  'gives the three nearest claims where none is known (%#)',
  async matches => {
    const found = await look(ok(makeStore(matches)))
    expect(found.ok && found.value.claims.map(({ id }) => id)).toEqual(['words 0', 'words 1', 'words 2'])
  },
)

it('tells why it cannot look', async () => {
  expect(await look(fail('indexMissing'))).toEqual(fail('indexMissing'))
})
