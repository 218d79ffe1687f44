import { describe, expect, it } from 'vitest'
import { ok } from '../../lib/model/result.ts'
import type { AccountView, ClaimView } from '../../lib/model/view.ts'
import { claim, match, page, parse, popup, request, setUp, store } from './background.ts'

const account = (pack: string, stance: string) =>
  ({
    id: `${pack}-says`,
    pack,
    party: pack,
    partyShort: pack.toUpperCase(),
    stance,
    independent: false,
    sources: [],
  }) as unknown as AccountView

/** Stated by the packs "one" and "two", by the latter as "old"; "three" adds to it. */
const joined: ClaimView = {
  ...claim('left', 'denied'),
  pack: 'one',
  also: [{ pack: 'two', id: 'old' }],
  accounts: [account('one', 'asserts'), account('two', 'denies'), account('three', 'doubts')],
}
const open = () =>
  setUp(async () =>
    ok({
      ...store,
      *scan({ blocks }) {
        yield
        return {
          matches: blocks.map(b => ({ ...match(b.text, b.id), pack: 'one' })),
          mentions: [],
          context: { version: 1, topics: [] } as const,
        }
      },
      readClaim: id => (id === 'left' || id === 'old' ? joined : null),
      readEntity: id => ({ id, positions: [{ claim: 'left', claimTitle: 'Left', stance: 'doubts' }] }) as never,
      search: async () => joined.accounts.map(({ id }) => ({ kind: 'account', id: 'left', account: id })) as never,
      listExamples: () => [joined],
    }),
  )

describe('a claim that several packs state', () => {
  const made = () => {
    const { answers } = open()
    return {
      answers,
      turn: (id: string, on: boolean) => answers.change({ set: 'pack', id, on }, popup),
      mute: (id: string, on: boolean) => answers.change({ set: 'claim', id, on, day: '2026-01-01' }, popup),
      async scan() {
        const reply = await answers.scan(request('left'), page)
        if (!reply.ok) throw new Error(reply.error)
        return reply.value
      },
    }
  }

  it('is marked until all of them are off', async () => {
    const { scan, turn } = made()
    await turn('one', false)
    expect(Object.keys((await scan()).blocks)).toHaveLength(1)
    await turn('three', false)
    await turn('two', false)
    expect(Object.keys((await scan()).blocks)).toEqual([])
    await turn('one', true)
    expect(Object.keys((await scan()).blocks)).toHaveLength(1)
  })

  it('has neither accounts of a pack that is off, nor their status, in a brief and in full', async () => {
    const { scan, turn, answers } = made()
    const describeIt = async () => {
      const described = parse(await answers.describe({ claims: ['old'], entities: [] }, page))
      if (!described.ok) throw new Error(described.error)
      return described.value.claims[0]
    }
    expect((await describeIt())?.accounts).toHaveLength(3)
    await turn('two', false)
    expect(await describeIt()).toMatchObject({ id: 'left', status: { denial: 'doubted' }, statusBy: ['THREE'] })
    expect(JSON.parse((await scan()).briefs['claim left'] ?? '').claim).toMatchObject({ status: { denial: 'doubted' } })
    const looked = await answers.lookUp('left', popup)
    expect(looked.ok && looked.value.claims[0]?.accounts).toHaveLength(2)
  })

  it('is found, exemplified and counted for people without accounts of a pack that is off', async () => {
    const { answers, turn } = made()
    const ask = async () => {
      const [found, examples] = [await answers.search('x', popup), await answers.examples(null, popup)]
      const described = parse(await answers.describe({ claims: [], entities: ['two', 'three'] }, page))
      if (!found.ok || !examples.ok || !described.ok) throw new Error('no answer')
      return {
        found: found.value.map(hit => hit.kind === 'account' && [hit.account, hit.denial]),
        accounts: examples.value[0]?.accounts.length,
        positions: described.value.entities.map(({ positions }) => positions.map(({ stance }) => stance)),
      }
    }
    expect(await ask()).toMatchObject({ accounts: 3, positions: [['denies'], ['doubts']], found: { length: 3 } })
    await turn('two', false)
    expect(await ask()).toEqual({
      found: [
        ['one-says', 'doubted'],
        ['three-says', 'doubted'],
      ],
      accounts: 2,
      positions: [[], ['doubts']],
    })
  })

  it('is muted by any of its ids, and marked again as a whole', async () => {
    const { scan, mute } = made()
    for (const id of ['old', 'left']) {
      await mute(id, false)
      expect(Object.keys((await scan()).blocks)).toEqual([])
    }
    await mute('left', true)
    expect(Object.keys((await scan()).blocks)).toHaveLength(1)
  })

  it('stays hidden in a sentence where it was hidden under another id', async () => {
    const { scan, answers } = made()
    await answers.hide({ claim: 'other', sentence: 'left', on: false }, page)
    expect(Object.keys((await scan()).blocks)).toHaveLength(1)
    await answers.hide({ claim: 'old', sentence: 'left', on: false }, page)
    expect(Object.keys((await scan()).blocks)).toEqual([])
  })
})
